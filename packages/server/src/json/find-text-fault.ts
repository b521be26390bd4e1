import { type ProblemDetail, writePath } from '@conversation-orchestrator/api';

const LONE_SURROGATE = /\p{Surrogate}/u;

/**
 * Finds the first text, among names and values, with a character that cannot be kept everywhere: NUL (PostgreSQL has no place for it)
 * or half a surrogate pair (UTF-8 has none, RFC 8259 §8.2). Expects a value of bounded depth.
 */
export function findTextFault(value: unknown, path: readonly PropertyKey[] = []): ProblemDetail | undefined {
  if (typeof value === 'string') return faultOf(value, 'the text', path);
  if (typeof value !== 'object' || value === null) return undefined;
  if (Array.isArray(value)) {
    return firstFault(value, (element, at) => findTextFault(element, [...path, at]));
  }
  return firstFault(
    Object.entries(value),
    ([name, member]) => faultOf(name, 'the name', [...path, name]) ?? findTextFault(member, [...path, name]),
  );
}

function firstFault<T>(items: readonly T[], fault: (item: T, at: number) => ProblemDetail | undefined) {
  for (const [at, item] of items.entries()) {
    const found = fault(item, at);
    if (found) return found;
  }
  return undefined;
}

function faultOf(text: string, what: string, path: readonly PropertyKey[]): ProblemDetail | undefined {
  const character = unkeepableIn(text);
  if (!character) return undefined;
  const written = writePath(path);
  return { path: written, message: `${what}${written && ` at ${written}`} holds ${character}` };
}

/** Names the character of a text that cannot be kept, if it has one. */
export function unkeepableIn(text: string): string | undefined {
  if (text.includes('\0')) return 'the character NUL (U+0000)';
  return LONE_SURROGATE.test(text) ? 'half a surrogate pair' : undefined;
}
