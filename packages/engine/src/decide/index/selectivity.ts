import type { Key, Scalar, Selectivity } from './key.ts';

/** A list rarely names all values an attribute can have: fewer than this are not taken as all. */
const ASSUMED_VALUES = 10;
const ASSUMED_BOOLEANS = 2;
/** A text has many parts, a list several elements. */
const PARTS_OF_A_TEXT = 3;
const HALF_OPEN = 0.5;

type Statistics = {
  readonly values: Set<Scalar>;
  readonly parts: Set<Scalar>;
  lowest: number;
  highest: number;
};

/** Estimates how selective keys are from the constants that a whole list of policies compares each attribute with. */
export function measureSelectivity(keys: Iterable<Key>): Selectivity {
  const byAttribute = new Map<string, Statistics>();
  for (const key of keys) count(key, byAttribute);
  return (key) => {
    const statistics = byAttribute.get(key.attribute);
    return statistics === undefined ? 1 : Math.min(1, estimate(key, statistics));
  };
}

function count(key: Key, byAttribute: Map<string, Statistics>): void {
  let statistics = byAttribute.get(key.attribute);
  if (statistics === undefined) {
    statistics = {
      values: new Set(),
      parts: new Set(),
      lowest: Number.POSITIVE_INFINITY,
      highest: Number.NEGATIVE_INFINITY,
    };
    byAttribute.set(key.attribute, statistics);
  }
  if (key.kind === 'equal') for (const value of key.values) statistics.values.add(value);
  if (key.kind === 'part') statistics.parts.add(key.part);
  if (key.kind !== 'interval') return;
  for (const bound of [key.from, key.to].filter(Number.isFinite)) {
    statistics.lowest = Math.min(statistics.lowest, bound);
    statistics.highest = Math.max(statistics.highest, bound);
  }
}

function estimate(key: Key, { values, parts, lowest, highest }: Statistics): number {
  if (key.kind === 'part') return PARTS_OF_A_TEXT / Math.max(parts.size, ASSUMED_VALUES);
  if (key.kind === 'equal') {
    const assumed = key.values.every((value) => typeof value === 'boolean')
      ? ASSUMED_BOOLEANS
      : ASSUMED_VALUES;
    return key.values.length / Math.max(values.size, assumed);
  }
  const width = key.to - key.from;
  return Number.isFinite(width) && highest > lowest ? Math.max(width, 0) / (highest - lowest) : HALF_OPEN;
}
