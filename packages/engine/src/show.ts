import { spell, type Value } from './value.ts';

const LONGEST = 60;

/** Spells a value for a sentence: text in quotes, long ones cut, long lists counted. */
export function show(value: Value): string {
  if (value === null) return 'absent (null)';
  if (typeof value === 'string') return `'${cut(value)}'`;
  if (Array.isArray(value))
    return value.length > 3 || spell(value) === undefined
      ? `a list of ${value.length} values`
      : `[${value.map(show).join(', ')}]`;
  if (typeof value === 'object') return cut(spell(value) ?? 'an object');
  return String(value);
}

function cut(text: string): string {
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}
