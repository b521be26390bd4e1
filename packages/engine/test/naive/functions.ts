import type { Calendar, Value } from '../../src/index.ts';
import { bucket } from './bucket.ts';
import { inCalendar } from './calendar.ts';
import { isDateRange, isTimeRange } from './clock.ts';
import { contains } from './compare.ts';
import { INVALID, type Outcome, value } from './outcome.ts';

/** What functions know besides their arguments. */
export type Surroundings = { readonly now: number; readonly calendars: readonly Calendar[] };

type Calculation = (given: readonly Value[], surroundings: Surroundings) => Outcome;
type Entry = { readonly least: number; readonly most: number; readonly calculate: Calculation };

const ENTRIES = new Map<string, Entry>([
  [
    'lower',
    entry(
      1,
      1,
      ofText((text) => text.toLowerCase()),
    ),
  ],
  [
    'upper',
    entry(
      1,
      1,
      ofText((text) => text.toUpperCase()),
    ),
  ],
  [
    'trim',
    entry(
      1,
      1,
      ofText((text) => text.trim()),
    ),
  ],
  ['length', entry(1, 1, ([of = null]) => length(of))],
  [
    'startsWith',
    entry(
      2,
      2,
      aboutTexts((text, start) => text.slice(0, start.length) === start),
    ),
  ],
  [
    'endsWith',
    entry(
      2,
      2,
      aboutTexts((text, end) => end === '' || text.slice(-end.length) === end),
    ),
  ],
  ['matches', entry(2, 2, matches)],
  ['contains', entry(2, 2, ([whole = null, part = null]) => contains(whole, part))],
  ['floor', entry(1, 1, ofNumber(Math.floor))],
  ['ceil', entry(1, 1, ofNumber(Math.ceil))],
  ['abs', entry(1, 1, ofNumber(Math.abs))],
  ['round', entry(1, 2, ([number = null, digits = 0]) => round(number, digits))],
  ['min', entry(1, 99, (given) => extreme(given, Math.min))],
  ['max', entry(1, 99, (given) => extreme(given, Math.max))],
  ['exists', entry(1, 1, ([of]) => value(of !== null))],
  ['bucket', entry(2, 3, ([key = null, split = null, salt = '']) => bucket(key, split, salt))],
  ['isTimeRange', entry(3, 4, (given, { now }) => isTimeRange(now, given))],
  ['isDateRange', entry(3, 4, (given, { now }) => isDateRange(now, given))],
  ['inCalendar', entry(1, 1, ([name = null], { now, calendars }) => inCalendar(now, calendars, name))],
]);

/** Calls a function with values. A function that does not exist, or too many or few arguments, make no sense. `coalesce`, being lazy, is not here. */
export function call(name: string, given: readonly Value[], surroundings: Surroundings): Outcome {
  const found = ENTRIES.get(name);
  if (found === undefined || given.length < found.least || given.length > found.most) return INVALID;
  return found.calculate(given, surroundings);
}

function entry(least: number, most: number, calculate: Calculation): Entry {
  return { least, most, calculate };
}

function ofText(change: (text: string) => string): Calculation {
  return ([text = null]) =>
    text === null ? value(null) : typeof text === 'string' ? value(change(text)) : INVALID;
}

function ofNumber(change: (number: number) => number): Calculation {
  return ([of = null]) => (of === null ? value(null) : typeof of === 'number' ? value(change(of)) : INVALID);
}

function aboutTexts(holds: (text: string, other: string) => boolean): Calculation {
  return ([text = null, other = null]) => {
    if (!areTextsOrNull(text, other)) return INVALID;
    return text === null || other === null ? value(false) : value(holds(String(text), String(other)));
  };
}

/** By JavaScript's own regular expressions: the tests' patterns mean the same in both. */
function matches([text = null, pattern = null]: readonly Value[]): Outcome {
  if (!areTextsOrNull(text, pattern)) return INVALID;
  try {
    const expression = new RegExp(String(pattern), 'u');
    return value(text !== null && pattern !== null && expression.test(String(text)));
  } catch {
    return INVALID;
  }
}

function areTextsOrNull(...values: readonly Value[]): boolean {
  return values.every((one) => one === null || typeof one === 'string');
}

function length(of: Value): Outcome {
  if (of === null) return value(null);
  return typeof of === 'string' || Array.isArray(of) ? value(of.length) : INVALID;
}

function round(number: Value, digits: Value): Outcome {
  if (number === null) return value(null);
  if (typeof number !== 'number' || typeof digits !== 'number') return INVALID;
  const [whole = '', decimals = ''] = Math.abs(number).toFixed(20).split('.');
  const kept = BigInt(whole + decimals.slice(0, digits));
  const up = decimals.charAt(digits) >= '5' ? 1n : 0n;
  return value((Math.sign(number) * Number(kept + up)) / 10 ** digits);
}

/** Of numbers, or of the elements of one list. */
function extreme(given: readonly Value[], choose: (...numbers: number[]) => number): Outcome {
  if (given.some((one) => one !== null && typeof one !== 'number' && !Array.isArray(one))) return INVALID;
  if (given.includes(null)) return value(null);
  const numbers = given.length === 1 && Array.isArray(given[0]) ? (given[0] as readonly Value[]) : given;
  if (numbers.length === 0 || numbers.some((one) => one !== null && typeof one !== 'number')) return INVALID;
  return value(numbers.includes(null) ? null : choose(...(numbers as readonly number[])));
}
