import type { z } from 'zod';

const KINDS: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object',
  record: 'an object',
  null: 'null',
};

const UNITS: Readonly<Record<string, string>> = { string: ' characters', array: ' elements' };

/** What a text of a standard form must be. */
const FORMATS: Readonly<Record<string, string>> = {
  datetime: 'must be a point in time such as 2030-05-06T07:08:09Z',
  date: 'must be a day such as 2030-12-24',
  email: 'must be an e-mail address',
};

/** Says in words what is wrong with a value; `undefined` leaves it to zod. Given to zod as the error map of every parse. */
export function describeMistake(issue: z.core.$ZodRawIssue): string | undefined {
  switch (issue.code) {
    case 'invalid_type':
      return describeType(issue.expected, issue.input);
    case 'invalid_value':
      return issue.input === undefined ? 'is required' : `must be ${oneOf(issue.values)}`;
    case 'invalid_union':
      return describeUnion(issue);
    case 'too_small':
      return issue.minimum === 1 && issue.input === ''
        ? 'must not be empty'
        : `must ${bound(issue.origin)} at least ${issue.minimum}${UNITS[issue.origin] ?? ''}`;
    case 'too_big':
      return `must ${bound(issue.origin)} at most ${issue.maximum}${UNITS[issue.origin] ?? ''}`;
    case 'invalid_format':
      return FORMATS[issue.format];
    default:
      return undefined;
  }
}

function describeType(expected: string, input: unknown): string {
  if (input === undefined) return 'is required';
  const wanted = KINDS[expected] ?? expected;
  const given = kindOf(input);
  return given === wanted
    ? `must be ${wanted} within the range of exact numbers`
    : `must be ${wanted}, not ${given}`;
}

function describeUnion(issue: z.core.$ZodRawIssue<z.core.$ZodIssueInvalidUnion>): string {
  const options = 'options' in issue && Array.isArray(issue.options) ? issue.options : undefined;
  return options ? `must be ${oneOf(options)}` : 'has none of the allowed forms';
}

function oneOf(values: readonly unknown[]): string {
  return values.length === 1 ? String(values[0]) : `one of ${values.map(String).join(', ')}`;
}

function bound(origin: string): string {
  return origin in UNITS ? 'have' : 'be';
}

function kindOf(input: unknown): string {
  if (input === null) return 'null';
  if (Array.isArray(input)) return 'a list';
  return KINDS[typeof input] ?? typeof input;
}
