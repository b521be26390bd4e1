import { expect, test } from 'vitest';
import { parseExpression } from '../expression/parse.ts';
import { printExpression } from '../expression/print.ts';
import { conditionToExpression } from './condition-to-expression.ts';
import { expressionToConditions } from './expression-to-conditions.ts';

function rowsOf(text: string) {
  const { expression, issues } = parseExpression(text);
  if (expression === undefined) throw new Error(JSON.stringify(issues));
  return expressionToConditions(expression);
}

test.each([
  ["a.x == 'p'", { property: 'a.x', type: 'EQUAL', value: 'p' }],
  ["'p' == a.x", { property: 'a.x', type: 'EQUAL', value: 'p' }],
  ['a.x != null', { property: 'a.x', type: 'NOT_EQUAL', value: null }],
  ['5 < a.n', { property: 'a.n', type: 'GREATER_THAN', value: 5 }],
  ['5 >= a.n', { property: 'a.n', type: 'LESS_THAN_OR_EQUAL', value: 5 }],
  ['a.n >= a.m', { property: 'a.n', type: 'GREATER_THAN_OR_EQUAL', value: '{{a.m}}' }],
  ["a.x in ['p', custom.q, [1]]", { property: 'a.x', type: 'IS_IN', value: ['p', '{{custom.q}}', [1]] }],
  ["contains(a.x, 'p')", { property: 'a.x', type: 'CONTAINS', value: 'p' }],
])('%s is one row, which says the same', (text, row) => {
  const [only, ...others] = rowsOf(text) ?? [];
  expect(only).toEqual(row);
  expect(others).toEqual([]);
});

test('conditions joined by `and` are a row each, and `true` is no row at all', () => {
  expect(rowsOf("a.x == 'p' and a.n < 3")?.map(({ type }) => type)).toEqual(['EQUAL', 'LESS_THAN']);
  expect(rowsOf('true')).toEqual([]);
});

test.each([
  ["a.x == 'p' or a.x == 'q'"],
  ["a.x == 'p' and not a.y"],
  ['a.n + 1 == 2'],
  ['a.n == 1 + 1'],
  ['1 == 2'],
  ['a.n * 2'],
  ["'p' in a.list"],
  ["lower(a.x) == 'p'"],
  ['contains(a.x)'],
  ["contains('p', a.x)"],
  ['exists(a.x)'],
  ['a.flag'],
  ['false'],
  ["a.x == '{{a.y}}'"],
  ["a.x in ['p', 1 + 1]"],
  ["a.x in [attribute('a}b')]"],
])('rows cannot say %s', (text) => {
  expect(rowsOf(text)).toBeUndefined();
});

test('what rows say is what the expression said', () => {
  const text = "a.x == 'p' and contains(a.y, 'q') and a.z in [1, custom.n]";
  const spelled = (rowsOf(text) ?? []).flatMap((row) => conditionToExpression(row) ?? []);
  expect(spelled.map(printExpression).join(' and ')).toBe(text);
});
