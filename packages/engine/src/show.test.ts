import { expect, test } from 'vitest';
import { show } from './show.ts';

test.each([
  [null, 'absent (null)'],
  ['refund', "'refund'"],
  [5, '5'],
  [true, 'true'],
  [['a', 1], "['a', 1]"],
  [[1, 2, 3, 4], 'a list of 4 values'],
  [{ city: 'Berlin' }, '{"city":"Berlin"}'],
])('%j is shown as %s', (value, shown) => {
  expect(show(value)).toBe(shown);
});

test('a long text is cut after sixty characters', () => {
  expect(show('a'.repeat(61))).toBe(`'${'a'.repeat(60)}…'`);
  expect(show('a'.repeat(60))).toBe(`'${'a'.repeat(60)}'`);
});
