import fc from 'fast-check';
import { expect, test } from 'vitest';
import { assignPositions } from './positions.ts';
import { stayingOf } from './staying.ts';

const inOrder = (ids: readonly string[], positions: ReadonlyMap<string, number>): boolean =>
  ids.every((id, at) => at === 0 || (positions.get(ids[at - 1] ?? '') ?? 0) < (positions.get(id) ?? 0));

test('positions follow the order, whatever was there before', () => {
  const list = fc.uniqueArray(fc.string({ maxLength: 3 }), { maxLength: 20 });
  fc.assert(
    fc.property(list, list, (before, after) => {
      const known = assignPositions(before, new Map());
      const positions = assignPositions(after, known);
      expect([...positions.keys()].sort()).toEqual([...after].sort());
      expect(inOrder(after, positions)).toBe(true);
    }),
  );
});

test('moving one member changes one position', () => {
  const ids = Array.from({ length: 100 }, (_, at) => `p${at}`);
  const known = assignPositions(ids, new Map());
  const moved = ['p99', ...ids.slice(0, 99)];
  const positions = assignPositions(moved, known);
  expect(moved.filter((id) => positions.get(id) !== known.get(id))).toEqual(['p99']);
});

test('members keep their order where there is no room left between two', () => {
  const known = new Map([
    ['a', 5],
    ['b', 6],
  ]);
  const ids = ['a', 'new', 'b'];
  expect(inOrder(ids, assignPositions(ids, known))).toBe(true);
});

test('what stays is a longest ascending run', () => {
  expect([...stayingOf([1, 2, 0, 3])].sort()).toEqual([0, 1, 3]);
  expect(stayingOf([]).size).toBe(0);
  expect(stayingOf([3, 2, 1]).size).toBe(1);
});
