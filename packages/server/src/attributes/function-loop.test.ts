import { expect, test } from 'vitest';
import type { CustomAttribute } from '../policies/routing.ts';
import { findFunctionLoop } from './function-loop.ts';

const result = (name: string, ...reads: readonly string[]): CustomAttribute => ({
  name,
  type: 'function',
  function: 'f',
  parameters: reads.map((read) => `{{${read}}}`),
});
const constant = (name: string): CustomAttribute => ({ name, type: 'static', value: '{{custom.a}}' });

test('functions that wait for others, for constants and for what there is not are no loop', () => {
  const attributes = [
    result('a', 'custom.b', 'custom.c', 'custom.list', 'orchestrator.a', 'custom.nowhere'),
    result('b', 'custom.c'),
    result('c'),
    constant('list'),
  ];
  expect(findFunctionLoop(attributes)).toBeUndefined();
  expect(findFunctionLoop([])).toBeUndefined();
});

test('a function that waits for itself is a loop', () => {
  expect(findFunctionLoop([result('a', 'custom.a')])).toEqual(['a', 'a']);
  expect(findFunctionLoop([result('a', 'custom.a.member')])).toEqual(['a', 'a']);
});

test('a loop is told from one of its functions back to it, without those that only lead there', () => {
  const attributes = [
    result('start', 'custom.a'),
    result('a', 'custom.b'),
    result('b', 'custom.c'),
    result('c', 'custom.a'),
  ];
  expect(findFunctionLoop(attributes)).toEqual(['a', 'b', 'c', 'a']);
});

test('a chain as long as an account may have is walked in no time', () => {
  const chain = Array.from({ length: 10_000 }, (_, at) => result(`f${at}`, `custom.f${at + 1}`));
  expect(findFunctionLoop(chain)).toBeUndefined();
  expect(findFunctionLoop([...chain.slice(0, -1), result('f9999', 'custom.f0')])).toHaveLength(10_001);
});
