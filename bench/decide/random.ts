/** A source of numbers that gives the same sequence for the same seed, on every machine. */
export type Random = {
  /** A whole number, 0 included, `end` excluded. */
  below(end: number): number;
  /** One of the items. */
  pick<T>(items: readonly T[]): T;
  /** Different items, in random order. */
  sample<T>(items: readonly T[], count: number): T[];
  /** True this often, out of 1. */
  chance(probability: number): boolean;
};

/** Makes a {@link Random} from a seed: mulberry32, 32 bits of state, enough for a workload. */
export function createRandom(seed: number): Random {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  const below = (end: number) => Math.floor(next() * end);
  return {
    below,
    pick: (items) => items[below(items.length)] as (typeof items)[number],
    sample: (items, count) => shuffled(items, below).slice(0, count),
    chance: (probability) => next() < probability,
  };
}

function shuffled<T>(items: readonly T[], below: (end: number) => number): T[] {
  const result = [...items];
  for (let at = result.length - 1; at > 0; at -= 1) {
    const other = below(at + 1);
    const held = result[at] as T;
    result[at] = result[other] as T;
    result[other] = held;
  }
  return result;
}
