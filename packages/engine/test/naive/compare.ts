import type { Value } from '../../src/index.ts';
import { INVALID, type Outcome, value } from './outcome.ts';

/** Equality by content: JSON text with the names of objects in order. */
export function alike(left: Value, right: Value): boolean {
  return canonical(left) === canonical(right);
}

function canonical(of: Value): string {
  if (of === null || typeof of !== 'object') return JSON.stringify(of);
  if (Array.isArray(of)) return `[${(of as readonly Value[]).map(canonical).join()}]`;
  const members = Object.entries(of as { readonly [name: string]: Value });
  return `{${members
    .map(([name, member]) => `${JSON.stringify(name)}:${canonical(member)}`)
    .sort()
    .join()}}`;
}

/** The kind of a value, in the words of the specification. */
export function kindOf(of: Value): string {
  return of === null ? 'null' : Array.isArray(of) ? 'list' : typeof of;
}

/** `==`: null equals null only; different kinds make no sense. */
export function equal(left: Value, right: Value): Outcome {
  if (left === null || right === null) return value(left === right);
  return kindOf(left) === kindOf(right) ? value(alike(left, right)) : INVALID;
}

/** `<` and its like: false for null, numbers with numbers, texts with texts. */
export function ordered(left: Value, right: Value, holds: (sign: number) => boolean): Outcome {
  if (left === null || right === null) return value(false);
  if (typeof left === 'number' && typeof right === 'number') return value(holds(Math.sign(left - right)));
  if (typeof left === 'string' && typeof right === 'string') {
    return value(holds(left === right ? 0 : left < right ? -1 : 1));
  }
  return INVALID;
}

/** `in`: elements compare without type errors. */
export function within(element: Value, list: Value): Outcome {
  if (list === null) return value(false);
  if (!Array.isArray(list)) return INVALID;
  return value((list as readonly Value[]).some((other) => alike(other, element)));
}

/** `contains`: an element of a list, or a text in a text. */
export function contains(whole: Value, part: Value): Outcome {
  if (whole === null) return value(false);
  if (Array.isArray(whole)) return within(part, whole);
  if (typeof whole !== 'string') return INVALID;
  if (part === null) return value(false);
  return typeof part === 'string' ? value(whole.indexOf(part) >= 0) : INVALID;
}
