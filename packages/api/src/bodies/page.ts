import { z } from 'zod';
import { instant, queryInteger } from '../fields.ts';
import { DEFAULT_PAGE_SIZE, MAX_PAGE_SIZE } from '../limits.ts';

const MAX_CURSOR_CHARACTERS = 1_024;

/** Where a page of a list begins: what `nextCursor` of the page before said. */
export const cursorField = () =>
  z
    .string()
    .min(1)
    .max(MAX_CURSOR_CHARACTERS)
    .exactOptional()
    .meta({ description: '`nextCursor` of the page before; left out, the first page.' });

/** How many entries a page of a list has at most. */
export const limitField = (byDefault: number, most: number) =>
  queryInteger({ min: 1, max: most }, `Entries of one page; ${byDefault} where left out.`).default(byDefault);

/** The query of a list with pages. */
export const pageQuery = z.object({
  cursor: cursorField(),
  limit: limitField(DEFAULT_PAGE_SIZE, MAX_PAGE_SIZE),
});

/** A stretch of time in a query: `from` included, `to` excluded. */
export const periodQuery = z.object({
  from: instant('The first moment; left out, as long ago as is kept.').exactOptional(),
  to: instant('The moment after the last; left out, now.').exactOptional(),
});

/** The member of a reply that leads to the next page. */
export const nextCursor = () =>
  z.string().exactOptional().meta({ description: 'Left out on the last page.' });
