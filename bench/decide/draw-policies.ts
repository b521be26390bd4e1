import {
  CATEGORIES,
  CATEGORY_VALUES,
  COARSE_END,
  COARSE_NUMBERS,
  COMMON_WORDS,
  FINE_END,
  FINE_NUMBERS,
  INTENT,
  KEYS,
  LISTS,
  rareWord,
  TEXTS,
} from './attributes.ts';
import type { Domain } from './domain.ts';
import type { Condition, Policy } from './policy.ts';
import type { Random } from './random.ts';

type Draw = (random: Random, domain: Domain) => Condition;

/** Selective conditions, with their share of 100. Each policy has one: it alone can hold for few contexts. */
const SELECTIVE: readonly (readonly [number, Draw])[] = [
  [
    70,
    (random, domain) => ({
      kind: 'equal',
      attribute: INTENT,
      value: `intent-${random.below(domain.intents)}`,
    }),
  ],
  [12, drawKeys],
  [8, drawNarrowRange],
  [
    5,
    (random, domain) => ({
      kind: 'text-contains',
      attribute: random.pick(TEXTS),
      value: drawRareWord(random, domain),
    }),
  ],
  [
    5,
    (random, domain) => ({
      kind: 'list-contains',
      attribute: random.pick(LISTS),
      value: drawRareWord(random, domain),
    }),
  ],
];

/** Further conditions, with their share of 100. Any of them holds for many contexts. */
const BROAD: readonly (readonly [number, Draw])[] = [
  [28, drawCategories],
  [26, drawWideRange],
  [
    24,
    (random) => ({
      kind: 'not-equal',
      attribute: random.pick(CATEGORIES),
      value: random.pick(CATEGORY_VALUES),
    }),
  ],
  [
    11,
    (random) => ({ kind: 'text-contains', attribute: random.pick(TEXTS), value: random.pick(COMMON_WORDS) }),
  ],
  [
    11,
    (random) => ({ kind: 'list-contains', attribute: random.pick(LISTS), value: random.pick(COMMON_WORDS) }),
  ],
];

/** Draws a list of policies: one selective condition each, and none to three broad ones on other attributes, in any order. */
export function drawPolicies(count: number, random: Random, domain: Domain): Policy[] {
  return Array.from({ length: count }, () => drawPolicy(random, domain));
}

function drawPolicy(random: Random, domain: Domain): Policy {
  const conditions = [drawFrom(SELECTIVE, random, domain)];
  const count = 1 + random.below(4);
  while (conditions.length < count) {
    const condition = drawFrom(BROAD, random, domain);
    if (conditions.every((other) => other.attribute !== condition.attribute)) conditions.push(condition);
  }
  return { conditions: random.sample(conditions, conditions.length) };
}

function drawFrom(table: readonly (readonly [number, Draw])[], random: Random, domain: Domain): Condition {
  let left = random.below(100);
  for (const [share, draw] of table) {
    if (left < share) return draw(random, domain);
    left -= share;
  }
  throw new Error('The shares of the table do not add up to 100.');
}

function drawRareWord(random: Random, domain: Domain): string {
  return rareWord(random.below(domain.rareWords));
}

function drawKeys(random: Random, domain: Domain): Condition {
  const values = Array.from({ length: 3 + random.below(6) }, () => `key-${random.below(domain.keys)}`);
  return { kind: 'one-of', attribute: random.pick(KEYS), values: [...new Set(values)] };
}

function drawCategories(random: Random): Condition {
  return {
    kind: 'one-of',
    attribute: random.pick(CATEGORIES),
    values: random.sample(CATEGORY_VALUES, 2 + random.below(4)),
  };
}

function drawNarrowRange(random: Random, domain: Domain): Condition {
  const width = 1 + random.below(domain.narrowRange);
  const from = random.below(FINE_END - width);
  return { kind: 'range', attribute: random.pick(FINE_NUMBERS), from, to: from + width };
}

function drawWideRange(random: Random): Condition {
  const attribute = random.pick(COARSE_NUMBERS);
  const width = Math.floor(COARSE_END * (0.3 + random.below(60) / 100));
  const from = random.below(COARSE_END - width);
  if (random.chance(0.5)) return { kind: 'range', attribute, from, to: from + width };
  return random.chance(0.5)
    ? { kind: 'range', attribute, from }
    : { kind: 'range', attribute, to: from + width };
}
