import { describe, expect, test } from 'vitest';
import type { AttributeType, Catalogue } from './catalogue.ts';
import { checkCondition, checkExpression } from './check.ts';
import { parseExpression } from './parse.ts';

const catalogue: Catalogue = {
  attributes: new Map<string, AttributeType>([
    ['a.name', 'string'],
    ['a.age', 'number'],
    ['a.vip', 'boolean'],
    ['a.tags', 'list'],
    ['a.address', 'object'],
    ['a.any', 'any'],
  ]),
  openNamespaces: new Set(['open']),
  calendars: new Set(['office', 'holidays']),
};

function issuesIn(text: string, check = checkExpression) {
  const { expression, issues } = parseExpression(text);
  if (expression === undefined) throw new Error(JSON.stringify(issues));
  return check(expression, catalogue).map(({ code, severity, message, span, suggestion }) => ({
    code,
    severity,
    message,
    at: span && text.slice(span.from, span.to),
    suggestion,
  }));
}

describe('a name', () => {
  test.each([['a.name'], ['a.address.city'], ['a.any.thing.at.all'], ['open.anything']])(
    '%s is known',
    (name) => {
      expect(issuesIn(`${name} == null`)).toEqual([]);
    },
  );

  test('that is misspelt is a warning with the name it resembles and its place', () => {
    expect(issuesIn("lower(a.nmae) == 'x'")).toEqual([
      {
        code: 'UNKNOWN_ATTRIBUTE',
        severity: 'warning',
        message: '`a.nmae` is not known. Did you mean `a.name`?',
        at: 'a.nmae',
        suggestion: 'a.name',
      },
    ]);
  });

  test.each([['a.tags.first'], ['open'], ['nowhere.at.all']])(
    '%s is not known, and resembles none',
    (name) => {
      expect(issuesIn(`${name} == null`)).toMatchObject([{ message: `\`${name}\` is not known` }]);
    },
  );

  test('of a function that is misspelt is an error with the one it resembles', () => {
    expect(issuesIn("lowr(a.name) == 'x'")).toMatchObject([
      { code: 'UNKNOWN_FUNCTION', severity: 'error', suggestion: 'lower' },
    ]);
  });

  test('of a calendar that is misspelt is an error with the one it resembles', () => {
    expect(issuesIn("inCalendar('ofice')")).toMatchObject([
      { code: 'UNKNOWN_CALENDAR', suggestion: 'office' },
    ]);
    expect(issuesIn("inCalendar('office') and inCalendar(a.name)")).toEqual([]);
  });
});

describe('the number of arguments', () => {
  test.each([
    ['lower()', '`lower` takes 1 arguments, not 0'],
    ['round(a.age, 1, 2)', '`round` takes 1 to 2 arguments, not 3'],
    ['min()', '`min` takes at least 1 arguments, not 0'],
  ])('%s: %s', (text, message) => {
    expect(issuesIn(text)).toMatchObject([{ code: 'WRONG_ARGUMENT_COUNT', severity: 'error', message }]);
  });
});

describe('a type that can never be right is an error', () => {
  test.each([
    ["1 + 'a'", '`+` needs a number, and this is a string'],
    ['1 + null', '`+` needs a number, and this is null'],
    ["a.name in 'a'", 'The right of `in` needs a list, and this is a string'],
    ['1 < true', '`<` needs a number or string, and this is a boolean'],
    ["1 < 'a'", 'A number is never compared with or joined to a string'],
    ["1 == 'a'", 'A number is never compared with or joined to a string'],
    ["'a' || [1]", 'A string is never compared with or joined to a list'],
    ['not 1', '`not` needs a boolean, and this is a number'],
    ['-true', '`-` needs a number, and this is a boolean'],
    ['1 and true', '`and` needs a boolean, and this is a number'],
    ['true or 1', '`or` needs a boolean, and this is a number'],
    ['1 ? 2 : 3', '`?` needs a boolean, and this is a number'],
    ['(1).x', 'Before `.` needs a object, and this is a number'],
    ['(1)[2]', 'Before `[` needs a list or object, and this is a number'],
    ['[1][true]', 'Within `[ ]` needs a number or string, and this is a boolean'],
    ['lower(1 + 1)', 'text of `lower` needs a string, and this is a number'],
    ['lower(5)', 'text of `lower` must be a string, not 5'],
    ["isTimeRange(null, '10:00', 'UTC')", 'from of `isTimeRange` needs a string, and this is null'],
  ])('%s: %s', (text, message) => {
    expect(issuesIn(text)).toMatchObject([{ code: 'WRONG_TYPE', severity: 'error', message }]);
  });

  test('and a warning where only the catalogue says so', () => {
    expect(issuesIn('a.name + 1')).toMatchObject([{ code: 'WRONG_TYPE', severity: 'warning', at: 'a.name' }]);
    expect(issuesIn('a.name == 5')).toMatchObject([{ code: 'WRONG_TYPE', severity: 'warning' }]);
  });
});

test.each([
  ['a.age < null'],
  ['null >= a.age'],
  ['lower(null) == null'],
  ['exists(null)'],
  ["coalesce(a.name, null, 'x') == 'x'"],
  ["a.any || 'x' == 'ax'"],
  ["'x' || a.any == 'xa'"],
  ["(a.vip ? 1 : 'x') == 1"],
  ['(a.vip ? 1 : 2) == 1'],
  ['a.any < a.age'],
])('nothing is wrong with %s', (text) => {
  expect(issuesIn(text)).toEqual([]);
});

test('where true or false is needed, nothing else will do', () => {
  expect(issuesIn('a.age > 1', checkCondition)).toEqual([]);
  expect(issuesIn('a.age + 1', checkCondition)).toMatchObject([
    { message: 'A condition needs a boolean, and this is a number', at: 'a.age + 1' },
  ]);
});

test('a calendar of any name may be asked where the calendars are not known', () => {
  const { expression } = parseExpression("inCalendar('any')");
  expect(expression && checkExpression(expression, { attributes: new Map() })).toEqual([]);
});
