/** What the functions of the expression language do: the engine's own words, to which a test ties these. */
export const functions = {
  isTimeRange:
    'Whether it is between two times of day there, both included, on these days. A range past midnight belongs to the day it starts.',
  isDateRange: 'Whether the date there is between two dates, both included, and on one of these days.',
  inCalendar: 'Whether a calendar of the account is open now: within its hours and not on a closed date.',
  lower: 'The text in lower case.',
  upper: 'The text in upper case.',
  trim: 'The text without white space at its ends.',
  length: 'The number of characters of a text, or of elements of a list.',
  startsWith: 'Whether the text begins so.',
  endsWith: 'Whether the text ends so.',
  contains: 'Whether the text contains a text, or the list an element.',
  matches: 'Whether some part of the text matches a regular expression (RE2); `^…$` for all of it.',
  round: 'The nearest whole number, halves away from zero; or the nearest with so many decimal places.',
  floor: 'The whole number at or below.',
  ceil: 'The whole number at or above.',
  abs: 'The number without its sign.',
  min: 'The smallest of several numbers, or of a list.',
  max: 'The largest of several numbers, or of a list.',
  exists: 'Whether the attribute has a value.',
  coalesce: 'The first of the values that is not absent.',
  bucket:
    'A sticky split: with a percentage, whether the key falls into it; with a list of weights, which of them it falls to (from 0). The same key always falls the same way; another salt splits anew.',
} as const;
