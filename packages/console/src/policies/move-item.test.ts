import { describe, expect, it } from 'vitest';
import { moveItem } from './move-item.ts';

describe('moving an element', () => {
  it.each([
    [0, 2, 'bca'],
    [2, 0, 'cab'],
    [1, 1, 'abc'],
    [0, 99, 'bca'],
    [2, -5, 'cab'],
  ])('from %i to %i gives %s', (from, to, order) => {
    expect(moveItem(['a', 'b', 'c'], from, to).join('')).toBe(order);
  });

  it('from a place that is not there changes nothing', () => {
    const list = ['a'];
    expect(moveItem(list, 3, 0)).toBe(list);
  });
});
