const MAX_DEPTH = 4;
const MAX_ITEMS = 100;
const MAX_CHARACTERS = 2_000;

/** Shows a value to a reader of the log, as much of it as fits. Never throws. */
export function inspect(value) {
  try {
    return (typeof value === 'string' ? value : show(value, 0, [])).slice(0, MAX_CHARACTERS);
  } catch {
    return '[cannot be shown]';
  }
}

function show(value, depth, above) {
  if (typeof value === 'string') return JSON.stringify(value);
  if (typeof value === 'bigint') return `${value}n`;
  if (typeof value === 'function') return `[Function: ${value.name || '(anonymous)'}]`;
  if (typeof value !== 'object' || value === null) return String(value);
  if (value instanceof Error) return `${value.name}: ${value.message}`;
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? 'Invalid Date' : value.toISOString();
  if (value instanceof Promise) return 'Promise {}';
  if (value instanceof RegExp) return String(value);
  if (above.includes(value)) return '[Circular]';
  if (depth >= MAX_DEPTH) return Array.isArray(value) ? '[Array]' : '[Object]';
  return showMembers(value, depth + 1, [...above, value]);
}

function showMembers(value, depth, above) {
  const inner = (item) => show(item, depth, above);
  if (value instanceof Map)
    return `Map { ${list([...value], ([key, item]) => `${inner(key)} => ${inner(item)}`)} }`;
  if (value instanceof Set) return `Set { ${list([...value], inner)} }`;
  if (Array.isArray(value)) return value.length === 0 ? '[]' : `[ ${list(value, inner)} ]`;
  const names = Object.keys(value);
  return names.length === 0 ? '{}' : `{ ${list(names, (name) => `${name}: ${inner(value[name])}`)} }`;
}

function list(items, showOne) {
  const shown = items.slice(0, MAX_ITEMS).map(showOne);
  return [...shown, ...(items.length > MAX_ITEMS ? [`... ${items.length - MAX_ITEMS} more`] : [])].join(', ');
}
