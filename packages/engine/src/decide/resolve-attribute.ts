import { memberOf, type Value } from '../value.ts';

/**
 * The value of a dotted name: that of the longest leading part `find` knows, and the rest as a path into it (own members only; whole numbers
 * reach into lists). Undefined where no part is known; null where the path leads nowhere.
 */
export function resolveAttribute(name: string, find: (name: string) => Value | undefined): Value | undefined {
  for (let end = name.length; end > 0; end = name.lastIndexOf('.', end - 1)) {
    const value = find(name.slice(0, end));
    if (value !== undefined) return end === name.length ? value : reach(value, name.slice(end + 1));
  }
  return undefined;
}

/** The longest leading part of a dotted name that is known: the name itself, or what stands before one of its dots. */
export function leadingPart(name: string, isKnown: (name: string) => boolean): string | undefined {
  for (let end = name.length; end > 0; end = name.lastIndexOf('.', end - 1)) {
    const part = name.slice(0, end);
    if (isKnown(part)) return part;
  }
  return undefined;
}

function reach(whole: Value, path: string): Value {
  let value: Value = whole;
  for (const member of path.split('.')) {
    if (value === null || typeof value !== 'object') return null;
    if (Array.isArray(value) && !/^\d+$/.test(member)) return null;
    value = memberOf(value, member);
  }
  return value;
}
