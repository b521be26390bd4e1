import { expect, test } from 'vitest';
import { parseExpression } from '../../expression/parse.ts';
import { bestKeys } from './key.ts';
import { measureSelectivity } from './selectivity.ts';

const context = { constants: new Map([['custom.vips', ['+1']]]), functions: new Map([['f.score', []]]) };

function keysOf(text: string) {
  const { expression } = parseExpression(text);
  if (expression === undefined) throw new Error(text);
  const conditions = expression.kind === 'and' ? expression.operands : [expression];
  return bestKeys(conditions, context, measureSelectivity([]));
}

test('an `or` has the keys of all its operands', () => {
  expect(keysOf("a.x == 'p' or (a.y == 'q' and a.z > 1)")).toMatchObject([
    { attribute: 'a.x' },
    { attribute: 'a.y' },
  ]);
});

test.each([
  ["a.x == 'p' or a.n + 1 == 2"],
  ["a.x == 'p' or (a.y == 'q' and f.score > 1)"],
  ['custom.vips == a.x'],
  ['a.x == null'],
  ["matches(a.x, 'p')"],
])('no key is known of %s', (text) => {
  expect(keysOf(text)).toBeUndefined();
});

test('a key of an attribute nothing is known of is expected always to hold', () => {
  const selectivity = measureSelectivity([{ kind: 'equal', attribute: 'a.x', values: ['p'] }]);
  expect(selectivity({ kind: 'equal', attribute: 'a.unknown', values: ['p'] })).toBe(1);
  expect(selectivity({ kind: 'equal', attribute: 'a.x', values: ['p'] })).toBe(0.1);
});
