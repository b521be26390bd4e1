import fc from 'fast-check';
import { DEFERRED, type Fact, Unavailable, type Value } from '../../src/index.ts';

/** The kinds of the generated attributes. */
export type Kind = 'text' | 'number' | 'boolean' | 'list' | 'object';

/** Few attributes of few values each, so that generated policies often hold. */
export const ATTRIBUTES: Readonly<Record<Kind, readonly string[]>> = {
  text: ['a.tier', 'a.lang', 'ns.odd name', 'f.tier', '__proto__.x', 'x.any'],
  number: ['a.age', 'a.wait', 'f.balance', 'x.any'],
  boolean: ['a.vip', 'a.open', 'f.isVip', 'a.constructor'],
  list: ['c.tiers', 'c.ages', 'x.any'],
  object: ['o.order', 'x.gone'],
};

/** The kinds, each once. */
export const KINDS = Object.keys(ATTRIBUTES) as readonly Kind[];

/** The names of all generated attributes, each once. */
export const NAMES: readonly string[] = [...new Set(Object.values(ATTRIBUTES).flat())];

/** The generated attributes that are functions. */
export const FUNCTION_NAMES: readonly string[] = NAMES.filter((name) => name.startsWith('f.'));

/** Texts that stand within others, short and long. */
const TEXTS = [
  'gold',
  'silver',
  'Gold',
  'g',
  '',
  '1',
  'silver customer',
  'a silver customer since 2019',
  'customer since',
  '👍 gold 👍',
];
const NUMBERS = [0, 1, 2, 3, 5, 7, 10, 2.5, -1];
const OBJECTS: readonly Value[] = [{ status: 'open', n: 1 }, { status: 'gold', list: [1, 'g'] }, {}];

const text = fc.constantFrom(...TEXTS);
const number = fc.constantFrom(...NUMBERS);
const list: fc.Arbitrary<Value> = fc.oneof(
  { weight: 3, arbitrary: fc.array(text, { maxLength: 4 }) },
  { weight: 3, arbitrary: fc.array(number, { maxLength: 4 }) },
  {
    weight: 1,
    arbitrary: fc.array(fc.oneof(text, number, fc.boolean(), fc.constant(null)), { maxLength: 4 }),
  },
);

/** Values of each kind. */
export const VALUES: Readonly<Record<Kind, fc.Arbitrary<Value>>> = {
  text,
  number,
  boolean: fc.boolean(),
  list,
  object: fc.constantFrom(...OBJECTS),
};

/** A value of any kind, or null. */
export const anyValue: fc.Arbitrary<Value> = fc.oneof(...Object.values(VALUES), fc.constant(null));

/** What is known at the moment of a question, and what its functions will give when they are run. */
export type Knowledge = {
  readonly facts: ReadonlyMap<string, Fact>;
  readonly results: ReadonlyMap<string, Fact>;
};

const unavailable = fc.constantFrom('timed out', 'boom').map((cause) => new Unavailable(cause));

function factOf(name: string): fc.Arbitrary<Fact> {
  const own = KINDS.filter((kind) => ATTRIBUTES[kind].includes(name)).map((kind) => VALUES[kind]);
  return fc.oneof(
    { weight: 16, arbitrary: fc.oneof(...own) },
    { weight: 2, arbitrary: anyValue },
    { weight: 2, arbitrary: fc.constant(null) },
    { weight: 2, arbitrary: unavailable },
  );
}

/** Facts mostly of their attribute's kind; functions mostly not yet run. */
export const knowledge: fc.Arbitrary<Knowledge> = fc
  .tuple(fc.tuple(...NAMES.map(factOf)), fc.array(fc.constantFrom(...FUNCTION_NAMES), { maxLength: 3 }))
  .map(([values, deferred]) => {
    const results = new Map(NAMES.map((name, at) => [name, values[at] ?? null] as const));
    const facts = new Map<string, Fact>(results);
    for (const name of deferred) facts.set(name, DEFERRED);
    return { facts, results };
  });
