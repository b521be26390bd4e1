import { expect, test } from 'vitest';
import { compilePolicy } from './compile-policy.ts';
import type { Action, Condition, Policy } from './policy.ts';

const actions: readonly Action[] = [{ type: 'SEND_MESSAGE', payload: { message: 'Hello {{a.name}}' } }];
const row: Condition = { property: 'a.x', type: 'EQUAL', value: '{{custom.y}}' };

function compile(changes: Partial<Policy>) {
  return compilePolicy({ id: 'p', name: 'P', enabled: true, actions, ...changes });
}

test('the exception is tried before the conditions, and the attributes of both are read, each once', () => {
  const { blocks, reads, issues } = compile({
    conditions: [row],
    exception: { expression: 'a.z > 1 and a.x == 2', actions },
  });
  expect(blocks.map(({ kind, conditions }) => [kind, conditions.length])).toEqual([
    ['exception', 2],
    ['conditions', 1],
  ]);
  expect(reads).toEqual(['a.name', 'a.x', 'a.z', 'custom.y']);
  expect(issues).toEqual([]);
});

test('rows and an expression in one rule are a conflict, and the block never holds', () => {
  const { issues, main } = compile({ conditions: [row], expression: 'a.x == 1' });
  expect(issues).toMatchObject([{ code: 'CONFLICT', severity: 'error', path: 'expression' }]);
  expect(main).toMatchObject({
    conditions: [],
    unreadable: 'A policy has either conditions or an expression, not both',
  });
});

test('no rows beside an expression are no conflict', () => {
  expect(compile({ conditions: [], expression: 'a.x == 1' }).issues).toEqual([]);
});

test('what cannot be read is told with its path, in the order the blocks are tried', () => {
  const unknown: Condition = JSON.parse('{"property":"a.x","type":"LIKE","value":1}');
  const { issues } = compile({
    conditions: [row, unknown, { ...row, value: { x: 1 } }],
    exception: { expression: 'a.x ==', actions },
  });
  expect(issues.map(({ code, path }) => `${code} ${path}`)).toEqual([
    'SYNTAX exception.expression',
    'BAD_VALUE conditions[1].type',
    'BAD_VALUE conditions[2].value',
  ]);
});
