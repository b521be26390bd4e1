import { describe, expect, it } from 'vitest';
import { visibleRows } from './use-visible-rows.ts';

describe('the visible rows', () => {
  it.each([
    [0, 600, 1_000, { from: 0, end: 14 }],
    [32_000, 600, 1_000, { from: 496, end: 514 }],
    [63_400, 600, 1_000, { from: 986, end: 1_000 }],
    [0, 600, 3, { from: 0, end: 3 }],
    [5_000, 600, 0, { from: 0, end: 0 }],
  ])('at %i of a window of %i in %i rows are %j', (scrollTop, height, count, range) => {
    expect(visibleRows(scrollTop, height, 64, count)).toEqual(range);
  });
});
