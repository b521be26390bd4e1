import type { Span } from '../span.ts';

/**
 * Why an expression has no value. `INVALID`: badly written for the values it met. `ERROR`: something it reads is unavailable.
 * `PENDING`: it depends on function attributes that have not been run.
 */
export type FailureKind = 'INVALID' | 'ERROR' | 'PENDING';

/** An expression's outcome where there is no value: passed along as data, never thrown. */
export class Failure {
  readonly kind: FailureKind;
  readonly message: string;
  readonly span: Span | undefined;
  /** The attributes that are unavailable (`ERROR`) or that must be run first (`PENDING`). */
  readonly attributes: readonly string[];

  constructor(kind: FailureKind, message: string, span?: Span, attributes: readonly string[] = []) {
    this.kind = kind;
    this.message = message;
    this.span = span;
    this.attributes = attributes;
  }
}

/** An `INVALID` failure. */
export function invalid(message: string, span?: Span): Failure {
  return new Failure('INVALID', message, span);
}

/**
 * Which of two failures is the outcome when both stand, the same whichever is met first: `order` lists kinds, strongest first.
 * Two of a kind become one that names the attributes of both.
 */
export function stronger(order: readonly FailureKind[], a: Failure | undefined, b: Failure): Failure {
  if (a === undefined) return b;
  if (a.kind !== b.kind) return order.indexOf(a.kind) < order.indexOf(b.kind) ? a : b;
  const attributes = [...new Set([...a.attributes, ...b.attributes])].sort();
  return new Failure(a.kind, a.message <= b.message ? a.message : b.message, a.span ?? b.span, attributes);
}

/** Where every operand is needed (arithmetic, comparison, calls): one that can never be valid settles it. */
export const STRICT_ORDER: readonly FailureKind[] = ['INVALID', 'ERROR', 'PENDING'];

/** Within `and` and `or`: an operand still to be run could decide the outcome whatever the failed ones say. */
export const LOGICAL_ORDER: readonly FailureKind[] = ['PENDING', 'INVALID', 'ERROR'];
