import { MAXIMUM_VALUE_DEPTH } from './limits.ts';

/** What an attribute, a constant or a sub-expression can be: JSON, and nothing else. There is no coercion between kinds. */
export type Value = null | boolean | number | string | readonly Value[] | { readonly [name: string]: Value };

/** The kinds of {@link Value}, in the words the author of a policy reads. */
export type ValueType = 'null' | 'boolean' | 'number' | 'string' | 'list' | 'object';

/** Names the kind of a value. */
export function typeOf(value: Value): ValueType {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'list';
  return typeof value as 'boolean' | 'number' | 'string' | 'object';
}

type JsonObject = { readonly [name: string]: Value };

/** Tells whether two values of the same kind are equal, lists and objects by content; values of different kinds, or too deep to compare, are not. */
export function sameValue(left: Value, right: Value, depth = 0): boolean {
  if (left === right) return true;
  if (left === null || right === null || typeof left !== 'object' || typeof right !== 'object') return false;
  if (depth >= MAXIMUM_VALUE_DEPTH || Array.isArray(left) !== Array.isArray(right)) return false;
  const names = Object.keys(left);
  return (
    names.length === Object.keys(right).length &&
    names.every(
      (name) =>
        Object.hasOwn(right, name) && sameValue(memberOf(left, name), memberOf(right, name), depth + 1),
    )
  );
}

/** An own member of an object, an own element of a list; null where there is none. A prototype is never reached. */
export function memberOf(whole: object, name: string): Value {
  return Object.hasOwn(whole, name) ? ((whole as JsonObject)[name] ?? null) : null;
}

/** A value as JSON; undefined where it is nested too deeply to be spelt out. */
export function spell(value: Value): string | undefined {
  return isTooDeep(value) ? undefined : JSON.stringify(value);
}

/** Walks level by level, so that no depth can exhaust the stack. */
function isTooDeep(value: Value): boolean {
  let level: readonly Value[] = [value];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > MAXIMUM_VALUE_DEPTH) return true;
    level = level.flatMap((inner) =>
      inner !== null && typeof inner === 'object' ? Object.values(inner) : [],
    );
  }
  return false;
}
