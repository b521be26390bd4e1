import type { Span } from '../span.ts';

/** Every kind of mistake an author can make. Codes are stable: clients and translations key on them. */
export type IssueCode =
  | 'SYNTAX'
  | 'TOO_LONG'
  | 'TOO_DEEP'
  | 'TOO_MANY'
  | 'UNKNOWN_FUNCTION'
  | 'UNKNOWN_ATTRIBUTE'
  | 'UNKNOWN_CALENDAR'
  | 'WRONG_ARGUMENT_COUNT'
  | 'WRONG_TYPE'
  | 'BAD_TIME'
  | 'BAD_DATE'
  | 'BAD_DAY'
  | 'BAD_TIME_ZONE'
  | 'BAD_PATTERN'
  | 'BAD_PERCENTAGE'
  | 'BAD_TEMPLATE'
  | 'BAD_VALUE'
  | 'MISSING'
  | 'CONFLICT'
  | 'CONSTANT';

/** An `error` makes the document unusable as written; a `warning` is probably not what the author meant. */
export type Severity = 'error' | 'warning';

/** One mistake in an author's document: a value, never thrown; all are collected. */
export type Issue = {
  readonly code: IssueCode;
  readonly severity: Severity;
  /** Where in the document, such as `conditions[0].value` or `expression`; empty for a bare expression. */
  readonly path: string;
  /** Where in the text of the expression at `path`. */
  readonly span?: Span;
  /** What is wrong, in words, naming the thing. */
  readonly message: string;
  /** The nearest known name, for a misspelt attribute or function. */
  readonly suggestion?: string;
};
