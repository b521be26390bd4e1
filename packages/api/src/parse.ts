import type { z } from 'zod';
import { describeMistake } from './describe-mistake.ts';
import type { ProblemDetail } from './problems.ts';
import { validationErrors } from './validation-errors.ts';

/** A parsed value, or every mistake in it. */
export type ParseResult<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly errors: readonly ProblemDetail[] };

/** Parses one part of a request (or any value) by its schema. Never throws; mistakes are in words, with their paths. */
export function parseWith<T extends z.ZodType>(schema: T, input: unknown): ParseResult<z.output<T>> {
  const result = schema.safeParse(input, { error: describeMistake });
  return result.success
    ? { ok: true, value: result.data }
    : { ok: false, errors: validationErrors(result.error) };
}
