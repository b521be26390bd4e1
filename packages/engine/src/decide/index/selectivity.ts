import type { Key, Scalar, Selectivity } from './key.ts';

/** A list rarely names all values an attribute can have: fewer mentions than this are not taken as all. */
const ASSUMED_VALUES = 10;
const ASSUMED_BOOLEANS = 2;
/** A text has many parts, a list several elements. */
const PARTS_OF_A_TEXT = 3;
const HALF_OPEN = 0.5;

/** How often each constant is compared with an attribute. */
class Mentions {
  readonly #counts = new Map<Scalar, number>();
  #total = 0;

  add(value: Scalar): void {
    this.#counts.set(value, this.of(value) + 1);
    this.#total++;
  }

  of(value: Scalar): number {
    return this.#counts.get(value) ?? 0;
  }

  /** The share of all mentions that are of this value: what is spoken of often occurs often. */
  shareOf(value: Scalar): number {
    const assumed = typeof value === 'boolean' ? ASSUMED_BOOLEANS : ASSUMED_VALUES;
    return this.of(value) / Math.max(this.#total, assumed);
  }
}

/** What a whole list of policies says of one attribute. */
class Statistics {
  readonly #values = new Mentions();
  readonly #parts = new Mentions();
  #lowest = Number.POSITIVE_INFINITY;
  #highest = Number.NEGATIVE_INFINITY;

  add(key: Key): void {
    if (key.kind === 'part') this.#parts.add(key.part);
    else if (key.kind === 'equal') for (const value of key.values) this.#values.add(value);
    else {
      for (const bound of [key.from, key.to].filter(Number.isFinite)) {
        this.#lowest = Math.min(this.#lowest, bound);
        this.#highest = Math.max(this.#highest, bound);
      }
    }
  }

  estimate(key: Key): number {
    if (key.kind === 'part') return PARTS_OF_A_TEXT * this.#parts.shareOf(key.part);
    if (key.kind === 'equal')
      return key.values.reduce<number>((sum, value) => sum + this.#values.shareOf(value), 0);
    const width = key.to - key.from;
    if (!Number.isFinite(width) || this.#highest <= this.#lowest) return HALF_OPEN;
    return Math.max(width, 0) / (this.#highest - this.#lowest);
  }
}

/** Estimates how selective keys are from the constants that a whole list of policies compares each attribute with. */
export function measureSelectivity(keys: Iterable<Key>): Selectivity {
  const byAttribute = new Map<string, Statistics>();
  for (const key of keys) {
    let statistics = byAttribute.get(key.attribute);
    if (statistics === undefined) {
      statistics = new Statistics();
      byAttribute.set(key.attribute, statistics);
    }
    statistics.add(key);
  }
  return (key) => Math.min(1, byAttribute.get(key.attribute)?.estimate(key) ?? 1);
}
