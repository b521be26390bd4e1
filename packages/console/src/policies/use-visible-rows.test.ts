import { describe, expect, it } from 'vitest';
import { drawnRows, visibleRows } from './use-visible-rows.ts';

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

describe('the drawn rows', () => {
  it.each([
    [-1, [3, 4, 5]],
    [4, [3, 4, 5]],
    [0, [0, 3, 4, 5]],
    [6, [3, 4, 5, 6]],
  ])('with the focus at %i are %j', (focused, rows) => {
    expect(drawnRows({ from: 3, end: 6 }, focused)).toEqual(rows);
  });
});
