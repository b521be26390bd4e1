import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DEFERRED, type Fact, Unavailable } from '../facts.ts';
import { AttributeIndex } from './attribute-index.ts';
import { GramTable } from './gram-table.ts';
import { IntervalIndex } from './interval-index.ts';
import type { Key } from './key.ts';
import type { Collect } from './postings.ts';
import { TextIndex } from './text-index.ts';

const ATTRIBUTE = 'a.x';

/** Positions handed over, and that every list of them was ascending. */
function collected(find: (collect: Collect) => void): readonly number[] {
  const found: number[] = [];
  find((postings) => {
    const positions = typeof postings === 'number' ? [postings] : postings;
    expect(positions.toSorted((a, b) => a - b)).toEqual(positions);
    found.push(...positions);
  });
  return found;
}

describe('the index of intervals', () => {
  const bound = fc.oneof(
    fc.integer({ min: -5, max: 5 }),
    fc.constantFrom(Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY, -0, 0.5),
  );
  const intervals = fc
    .array(fc.tuple(bound, bound), { maxLength: 20 })
    .map((pairs) => pairs.map(([from, to], position) => ({ from, to, position })));

  test('finds exactly the intervals a number lies in, each once', () => {
    fc.assert(
      fc.property(intervals, fc.oneof(bound, fc.double({ min: -6, max: 6, noNaN: true })), (all, number) => {
        const found = collected((collect) => new IntervalIndex(all).find(number, collect));
        const wanted = all.filter(({ from, to }) => from <= number && number <= to);
        expect(found.toSorted((a, b) => a - b)).toEqual(wanted.map(({ position }) => position));
      }),
    );
  });

  test('finds nothing for what is no number', () => {
    const index = new IntervalIndex([{ from: 1, to: 2, position: 0 }]);
    expect(collected((collect) => index.find(Number.NaN, collect))).toEqual([]);
  });
});

describe('the index of texts', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'b', '👍'), maxLength: 12 });

  /** Each text filed under its place. */
  function placed(texts: readonly string[]): ReadonlyMap<string, readonly number[]> {
    const places = new Map<string, number[]>();
    for (const [place, text] of texts.entries()) places.set(text, [...(places.get(text) ?? []), place]);
    return places;
  }

  test('finds exactly the texts that stand within another, and no list twice', () => {
    fc.assert(
      fc.property(fc.array(word, { maxLength: 40 }), fc.array(word, { maxLength: 4 }), (parts, words) => {
        const index = new TextIndex(placed(parts));
        const text = words.join('');
        const found = collected((collect) => index.find(text, collect));
        const wanted = parts.flatMap((part, place) => (text.includes(part) ? [place] : []));
        expect(found.toSorted((a, b) => a - b)).toEqual(wanted);
      }),
    );
  });

  test.each([3, 5, 8])(
    'of many texts of %i characters or more, finds every one wherever it stands',
    (shortest) => {
      const letters = fc.string({
        unit: fc.constantFrom('a', 'b', 'ä', '退'),
        minLength: shortest,
        maxLength: 12,
      });
      const many = fc.uniqueArray(letters, { minLength: 101, maxLength: 120 });
      fc.assert(
        fc.property(many, fc.nat(100), fc.string(), fc.string(), (texts, chosen, before, after) => {
          const table = new GramTable([...placed(texts)].map(filed), shortest);
          const found = collected((collect) => table.find(before + texts[chosen] + after, collect));
          expect(found).toContain(chosen);
        }),
        { numRuns: 30 },
      );
    },
  );

  test('finds a text that stands in another several times once', () => {
    const table = new GramTable([{ text: 'abc', positions: [0, 4] }], 3);
    expect(collected((collect) => table.find('abc abc abc', collect))).toEqual([0, 4]);
    expect(collected((collect) => table.find('ab', collect))).toEqual([]);
  });

  test('finds texts with the same gram each by itself', () => {
    const table = new GramTable([...placed(['abcd', 'abce', 'xabc'])].map(filed), 3);
    expect(collected((collect) => table.find('abce', collect))).toEqual([1]);
    expect(collected((collect) => table.find('xabcd', collect)).toSorted()).toEqual([0, 2]);
  });

  function filed([text, positions]: [string, readonly number[]]) {
    return { text, positions };
  }
});

describe('the index of an attribute', () => {
  const scalar = fc.constantFrom<string | number | boolean>('p', 'q', 'a long text', 1, 2, 3, true);
  const key: fc.Arbitrary<Key> = fc.oneof(
    fc
      .array(scalar, { maxLength: 3 })
      .map((values): Key => ({ kind: 'equal', attribute: ATTRIBUTE, values })),
    fc
      .tuple(fc.integer({ min: 0, max: 4 }), fc.integer({ min: 0, max: 4 }))
      .map(([from, to]): Key => ({ kind: 'interval', attribute: ATTRIBUTE, from, to })),
    fc
      .tuple(scalar, fc.boolean())
      .map(([part, onlyText]): Key => ({ kind: 'part', attribute: ATTRIBUTE, part, onlyText })),
  );
  const fact: fc.Arbitrary<Fact> = fc.oneof(
    scalar,
    fc.array(scalar, { maxLength: 40 }),
    fc.constantFrom<Fact>(null, { x: 1 }, 'in a long text, p', DEFERRED, new Unavailable('down')),
  );

  test('finds every policy whose key may hold', () => {
    fc.assert(
      fc.property(fc.array(key, { maxLength: 12 }), fact, (keys, value) => {
        const index = new AttributeIndex(
          ATTRIBUTE,
          keys.map((one, position) => ({ key: one, position })),
        );
        const wanted = keys.flatMap((one, position) => (mayHold(one, value) ? [position] : []));
        expect(collected((collect) => index.find(value, collect))).toEqual(expect.arrayContaining(wanted));
      }),
    );
  });

  test('hands over the policies of an element that a long list repeats once', () => {
    const part: Key = { kind: 'part', attribute: ATTRIBUTE, part: 'p', onlyText: false };
    const index = new AttributeIndex(ATTRIBUTE, [{ key: part, position: 3 }]);
    expect(collected((collect) => index.find(new Array<string>(100).fill('p'), collect))).toEqual([3]);
  });

  function mayHold(one: Key, value: Fact): boolean {
    if (value === DEFERRED || value instanceof Unavailable) return true;
    if (one.kind === 'equal') return one.values.some((allowed) => allowed === value);
    if (one.kind === 'interval') return typeof value === 'number' && value >= one.from && value <= one.to;
    if (typeof value === 'string') return typeof one.part === 'string' && value.includes(one.part);
    return !one.onlyText && Array.isArray(value) && value.includes(one.part);
  }
});
