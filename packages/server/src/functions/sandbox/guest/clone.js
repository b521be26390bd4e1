/** `structuredClone` for what functions pass around: JSON, dates, maps, sets, typed arrays, errors, and circles of them. */
export function structuredClone(value) {
  return copy(value, new Map());
}

function copy(value, copies) {
  if (typeof value === 'function' || typeof value === 'symbol') {
    throw new DOMException('A function or a symbol cannot be cloned', 'DataCloneError');
  }
  if (typeof value !== 'object' || value === null) return value;
  if (copies.has(value)) return copies.get(value);
  const made = emptyCopy(value);
  copies.set(value, made);
  if (value instanceof Map) {
    for (const [key, item] of value) made.set(copy(key, copies), copy(item, copies));
  } else if (value instanceof Set) {
    for (const item of value) made.add(copy(item, copies));
  } else if (Array.isArray(value) || !isSpecial(value)) {
    for (const name of Object.keys(value)) {
      Object.defineProperty(made, name, {
        value: copy(value[name], copies),
        writable: true,
        enumerable: true,
        configurable: true,
      });
    }
  }
  return made;
}

function emptyCopy(value) {
  if (Array.isArray(value)) return new Array(value.length);
  if (value instanceof Map) return new Map();
  if (value instanceof Set) return new Set();
  if (value instanceof Date) return new Date(value);
  if (value instanceof RegExp) return new RegExp(value);
  if (value instanceof Error) return Object.assign(new Error(value.message), { name: value.name });
  if (value instanceof ArrayBuffer || ArrayBuffer.isView(value)) return value.slice();
  return {};
}

function isSpecial(value) {
  const kinds = [Map, Set, Date, RegExp, Error, ArrayBuffer];
  return ArrayBuffer.isView(value) || kinds.some((kind) => value instanceof kind);
}
