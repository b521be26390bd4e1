import { describe, expect, test } from 'vitest';
import type { Calendar } from '../decide/calendar.ts';
import type { Value } from '../value.ts';
import { evaluateExpression } from './evaluate.ts';
import { Failure } from './failure.ts';
import { parseExpression } from './parse.ts';

function evaluate(text: string, facts: Readonly<Record<string, Value>> = {}, now = 0) {
  const { expression, issues } = parseExpression(text);
  if (expression === undefined) throw new Error(JSON.stringify(issues));
  const lost: Calendar = { name: 'lost', timeZone: 'Mars/Olympus' };
  const calendars = new Map([[lost.name, lost]]);
  const outcome = evaluateExpression(expression, { facts: new Map(Object.entries(facts)), now, calendars });
  return outcome instanceof Failure ? `${outcome.kind}: ${outcome.message}` : outcome;
}

describe('the elements of a long list', () => {
  const list = Array.from({ length: 100 }, (_, at) => `v${at}`);

  test('are found each time it is asked, whatever it is asked with', () => {
    const mixed: Value = [...list, null, 5, { x: 1 }];
    for (let time = 0; time < 4; time++) {
      expect(evaluate('a.x in a.list', { 'a.x': 'v7', 'a.list': mixed })).toBe(true);
      expect(evaluate('a.x in a.list', { 'a.x': 'none', 'a.list': mixed })).toBe(false);
      expect(evaluate('a.x in a.list', { 'a.x': { x: 1 }, 'a.list': mixed })).toBe(true);
      expect(evaluate('a.x in a.list', { 'a.x': null, 'a.list': mixed })).toBe(true);
      expect(evaluate('a.x in a.list', { 'a.x': 5, 'a.list': list })).toBe(false);
    }
  });
});

test('a member that is null is absent, and so is one that is not there', () => {
  const facts = { 'a.o': { gone: null } };
  expect(evaluate('(a.o).gone', facts)).toBe(null);
  expect(evaluate('(a.o).other', facts)).toBe(null);
  expect(evaluate('(a.o).constructor', facts)).toBe(null);
});

describe('functions of numbers', () => {
  test.each<[string, Value]>([
    ['min([])', null],
    ['max(3, 5, 4)', 5],
    ['round(1e300, 15) == 1e300', true],
    ['round(1.005, 2)', 1.01],
    ['round(1, 99)', 'INVALID: 99 is not a number of decimal places (0 to 15)'],
    ["min([1, 'a'])", "INVALID: 'a' is not a number"],
  ])('%s is %j', (text, value) => {
    expect(evaluate(text)).toEqual(value);
  });
});

describe('a clock out of range', () => {
  test.each([["isTimeRange('00:00', '23:59', 'UTC')"], ["isDateRange('01/01/26', '01/02/26', 'UTC')"]])(
    'makes %s INVALID',
    (text) => {
      expect(evaluate(text, {}, 1e300)).toBe('INVALID: the clock is out of range');
      expect(evaluate(text, {}, Number.NaN)).toBe('INVALID: the clock is out of range');
    },
  );
});

test('a calendar in a zone that is none, or that is not there, is INVALID', () => {
  expect(evaluate("inCalendar('lost')")).toBe("INVALID: calendar 'lost': 'Mars/Olympus' is not a time zone");
  expect(evaluate("inCalendar('none')")).toBe("INVALID: there is no calendar 'none'");
});

describe('arguments', () => {
  test('what is wrong with one comes before an absent one, whatever their order', () => {
    expect(evaluate("isTimeRange(a.from, '25:00', 'UTC')")).toMatch(/^INVALID: '25:00' is not a time/);
    expect(evaluate("isTimeRange('25:00', a.to, 'UTC')")).toMatch(/^INVALID: '25:00' is not a time/);
    expect(evaluate("isTimeRange(a.from, '10:00', a.zone)")).toBe('INVALID: from of `isTimeRange` is absent');
    expect(evaluate('startsWith(a.x, 5)')).toMatch(/^INVALID: start of/);
    expect(evaluate("startsWith(a.x, 'p')")).toBe(false);
  });

  test('a pattern that is none is INVALID, and no number of patterns makes a good one fail', () => {
    expect(evaluate("matches('x', '(')")).toMatch(/^INVALID: '\(' is not a pattern: /);
    for (let at = 0; at < 600; at++) expect(evaluate(`matches('n${at}', '^n${at}$')`)).toBe(true);
    expect(evaluate("matches('n0', '^n0$')")).toBe(true);
  });

  test('`coalesce` does not look at those after the first present one', () => {
    expect(evaluate("coalesce(a.x, 'p', 1 / 0)")).toBe('p');
    expect(evaluate("coalesce(a.x, 1 / 0, 'p')")).toBe('INVALID: division by zero: 1 / 0');
    expect(evaluate('coalesce(a.x, a.y)')).toBe(null);
  });
});
