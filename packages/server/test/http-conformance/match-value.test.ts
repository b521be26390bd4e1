import { describe, expect, it } from 'vitest';
import { findMismatches } from './match-value.ts';

const differs = (expected: unknown, actual: unknown, extent: 'exact' | 'partial' = 'exact') =>
  findMismatches(expected, actual, extent).length > 0;

describe('an expected value', () => {
  it.each([
    ['text', 'text', 'texts'],
    ['a number', 1, '1'],
    ['null', null, false],
    ['nothing in a list', [], [1]],
    ['a list in its order', [1, 2], [2, 1]],
    ['an object', { a: { b: 1 } }, { a: { b: 2 } }],
    ['a member that must be there', { a: null }, {}],
  ])('that is %s is found, and nothing else is taken for it', (_, expected, other) => {
    expect(differs(expected, structuredClone(expected))).toBe(false);
    expect(differs(expected, other)).toBe(true);
    expect(differs(expected, other, 'partial')).toBe(true);
  });

  it('has no further members where it is exact, and may have some where it is a part', () => {
    expect(differs({ a: 1 }, { a: 1, b: 2 })).toBe(true);
    expect(differs({ a: 1 }, { a: 1, b: 2 }, 'partial')).toBe(false);
    expect(differs([{ a: 1 }], [{ a: 1, b: 2 }], 'partial')).toBe(false);
    expect(differs([{ a: 1 }], [{ a: 1 }, { a: 1 }], 'partial')).toBe(true);
  });

  it('says where it differs, and how', () => {
    expect(findMismatches({ a: [{ b: 1 }] }, { a: [{ b: 2 }], c: 3 }, 'exact')).toEqual([
      'body.a[0].b: expected 1, got 2',
      'body.c is not expected',
    ]);
  });
});

describe('a text in angle brackets', () => {
  it.each([
    ['<anything>', null, undefined],
    ['<absent>', undefined, null],
    ['<text>', 'a', ''],
    ['<number>', 5, '5'],
    ['<time>', '2030-05-06T07:08:09.000Z', '2030-05-06'],
    ['<uuid>', '0194f7a6-0000-7000-8000-000000000000', 'one'],
    ['<like ^a.c$>', 'abc', 'abcd'],
    ['<p>', '<p>', 'p'],
  ])('%s stands for %j and not for %j', (standIn, fitting, other) => {
    expect(differs(standIn, fitting)).toBe(false);
    expect(differs(standIn, other)).toBe(true);
  });

  it('names an element that a list has, or its length', () => {
    const list = [{ a: 1, b: 1 }, { a: 2 }];
    expect(differs({ '<has>': [{ a: 2 }, { b: 1 }] }, list)).toBe(false);
    expect(differs({ '<has>': [{ a: 3 }] }, list)).toBe(true);
    expect(differs({ '<length>': 2 }, list)).toBe(false);
    expect(differs({ '<length>': 2 }, [])).toBe(true);
    expect(differs({ '<length>': 0 }, '')).toBe(true);
  });
});
