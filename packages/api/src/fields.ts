import { z } from 'zod';
import { MAX_DESCRIPTION_CHARACTERS, MAX_NAME_CHARACTERS, MAX_TTL_SECONDS } from './limits.ts';

/** An identifier or a name: any text of 1 to 256 characters. A number is refused, never converted. */
export function nameField(description: string, ...examples: readonly string[]) {
  return z
    .string()
    .min(1)
    .max(MAX_NAME_CHARACTERS)
    .meta({ description, ...(examples.length > 0 && { examples: [...examples] }) });
}

/**
 * An id or a name that becomes a segment of a path. `.` and `..` are refused: no client can send them,
 * since they mean something else in a URL (RFC 3986 §5.2.4).
 */
export function segmentField(description: string, ...examples: readonly string[]) {
  return nameField(description, ...examples).refine(
    (name) => name !== '.' && name !== '..',
    'must not be . or ..',
  );
}

/** The id of an account. */
export const accountId = () => nameField('The account.', 'le12345678');

/** A text of bounded length, possibly empty. */
export const descriptionField = () =>
  z.string().max(MAX_DESCRIPTION_CHARACTERS).meta({ description: 'Free text for people.' });

/** The value of something a client may leave empty when it does not have it: an empty text is as good as none. */
export const optionalId = (description: string, ...examples: readonly string[]) =>
  z
    .string()
    .max(MAX_NAME_CHARACTERS)
    .exactOptional()
    .meta({ description, examples: [...examples] });

/** A list of bounded length, read-only on both sides. */
export function listOf<T extends z.ZodType>(
  element: T,
  limits: { readonly min?: number; readonly max: number },
): z.ZodType<readonly z.output<T>[], readonly z.input<T>[]> {
  const list = z.array(element).max(limits.max);
  return limits.min === undefined ? list : list.min(limits.min);
}

/** A list in a reply: as long as it is. */
export function replyList<T extends z.ZodType>(
  element: T,
): z.ZodType<readonly z.output<T>[], readonly z.input<T>[]> {
  return z.array(element);
}

/** A point in time, ISO 8601 with an offset or `Z`. */
export const instant = (description: string) =>
  z.iso.datetime({ offset: true }).meta({ description, examples: ['2030-05-06T07:08:09.000Z'] });

/** Seconds something is kept. */
export const ttlSeconds = (description: string) =>
  z
    .int()
    .min(1)
    .max(MAX_TTL_SECONDS)
    .meta({ description, examples: [3600] });

/** A whole number written in a query string. */
export function queryInteger(limits: { readonly min: number; readonly max: number }, description: string) {
  return z
    .string()
    .regex(/^\d{1,15}$/, 'must be a whole number')
    .transform(Number)
    .pipe(z.int().min(limits.min).max(limits.max))
    .meta({ description });
}

/** `true` or `false` written in a query string. */
export const queryBoolean = (description: string) =>
  z
    .stringbool({ truthy: ['true'], falsy: ['false'], case: 'sensitive', error: 'must be true or false' })
    .meta({ description });
