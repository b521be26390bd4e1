import { Problem } from '@conversation-orchestrator/api';
import { z } from 'zod';
import { unkeepableIn } from './json/find-text-fault.ts';

// What no store keeps is in no list, and no store can be asked for it.
const position = z.tuple([z.int(), z.string().refine((id) => unkeepableIn(id) === undefined)]);

/** A place in a list that is in order of time: the last entry of a page. */
export type Position = { readonly at: number; readonly id: string };

/** Writes a position as text that clients hand back without looking into it. */
export function writeCursor({ at, id }: Position): string {
  return Buffer.from(JSON.stringify([at, id])).toString('base64url');
}

/** Reads a position from what a client handed back. Throws `INVALID_REQUEST` when it was not made by `writeCursor`. */
export function readCursor(cursor: string): Position {
  const read = position.safeParse(parse(cursor));
  if (!read.success) {
    const errors = [{ path: 'cursor', message: 'is not a cursor of this list' }];
    throw new Problem('INVALID_REQUEST', 'cursor: is not a cursor of this list', { errors });
  }
  const [at, id] = read.data;
  return { at, id };
}

function parse(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
  } catch {
    return undefined;
  }
}
