import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Merge } from './merge.ts';

const list = fc.array(fc.nat(30), { maxLength: 8 }).map((positions) => positions.toSorted((a, b) => a - b));

function rest(merge: Merge): readonly number[] {
  const found: number[] = [];
  for (let position = merge.next(); position >= 0; position = merge.next()) found.push(position);
  return found;
}

test('gives every position of its lists once, in order, and again after it was cleared', () => {
  const merge = new Merge();
  fc.assert(
    fc.property(fc.array(list, { maxLength: 12 }), (lists) => {
      merge.clear();
      for (const positions of lists) merge.add(positions);
      expect(rest(merge)).toEqual([...new Set(lists.flat())].toSorted((a, b) => a - b));
      expect(merge.head).toBe(Number.POSITIVE_INFINITY);
    }),
  );
});

test('a list that comes later, with nothing before what was given, is merged too', () => {
  fc.assert(
    fc.property(fc.array(list, { maxLength: 6 }), fc.array(list, { maxLength: 6 }), (first, later) => {
      const merge = new Merge();
      for (const positions of first) merge.add(positions);
      const given = merge.next();
      const behind = later.map((positions) => positions.filter((position) => position > given));
      for (const positions of behind) merge.add(positions);
      const wanted = new Set([...first.flat(), ...behind.flat()].filter((position) => position > given));
      expect(rest(merge)).toEqual([...wanted].toSorted((a, b) => a - b));
    }),
  );
});
