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

/** Tells whether two values of the same kind are equal, lists and objects by content; values of different kinds are not. */
export function sameValue(left: Value, right: Value): boolean {
  if (left === right) return true;
  if (left === null || right === null || typeof left !== 'object' || typeof right !== 'object') return false;
  if (Array.isArray(left) || Array.isArray(right)) return sameList(left, right);
  const a = left as { readonly [name: string]: Value };
  const b = right as { readonly [name: string]: Value };
  const names = Object.keys(a);
  return (
    names.length === Object.keys(b).length &&
    names.every((name) => Object.hasOwn(b, name) && sameValue(a[name] ?? null, b[name] ?? null))
  );
}

function sameList(left: Value, right: Value): boolean {
  if (!Array.isArray(left) || !Array.isArray(right)) return false;
  const a = left as readonly Value[];
  const b = right as readonly Value[];
  return a.length === b.length && a.every((element, at) => sameValue(element, b[at] ?? null));
}
