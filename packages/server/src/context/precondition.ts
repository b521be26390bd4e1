import { Problem } from '@conversation-orchestrator/api';

/** What a write requires of what is there before it: of the document's version, or that there is none. */
export type Precondition = (version: number | undefined) => boolean;

/** The headers of a conditional write. */
export type ConditionHeaders = { readonly 'if-match'?: string; readonly 'if-none-match'?: string };

// RFC 9110 §8.8.3: a quoted string, with `W/` before it where the validator is weak.
const ENTITY_TAG = '(?:W/)?"[\\x21\\x23-\\x7e\\x80-\\xff]*"';
const ENTITY_TAGS = new RegExp(`^(?:\\s*${ENTITY_TAG}\\s*(?:,|$))+$`);

/** The `ETag` of a version. */
export function etagOf(version: number): string {
  return `"${version}"`;
}

/** Reads the headers of a conditional write (RFC 9110 §13.1). Throws `INVALID_REQUEST` for what is neither `*` nor entity tags. */
export function preconditionOf(headers: ConditionHeaders): Precondition {
  const match = parse(headers, 'if-match');
  const noneMatch = parse(headers, 'if-none-match');
  return (version) => (match?.(version) ?? true) && !(noneMatch?.(version) ?? false);
}

/** Throws `PRECONDITION_FAILED` unless the condition, where there is one, holds for what is there. */
export function requirePrecondition(
  precondition: Precondition | undefined,
  version: number | undefined,
): void {
  if (precondition && !precondition(version)) throw new Problem('PRECONDITION_FAILED');
}

function parse(headers: ConditionHeaders, name: keyof ConditionHeaders): Precondition | undefined {
  const text = headers[name]?.trim();
  if (text === undefined || text === '') return undefined;
  if (text === '*') return (version) => version !== undefined;
  if (!ENTITY_TAGS.test(text)) {
    const message = 'must be * or entity tags such as "42"';
    throw new Problem('INVALID_REQUEST', `${name}: ${message}`, { errors: [{ path: name, message }] });
  }
  const tags = new Set(text.split(',').map((tag) => tag.trim()));
  // A weak tag never matches: a write needs to know exactly what it replaces (§13.1.1).
  return (version) => version !== undefined && tags.has(etagOf(version));
}
