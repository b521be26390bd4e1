import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Action,
  compilePolicy,
  compileRuleset,
  DEFERRED,
  type Decision,
  decide,
  type Explanation,
  explain,
  type Fact,
  type Question,
  type Ruleset,
  Unavailable,
  type Value,
} from '../src/index.ts';
import { FUNCTION_NAMES, type Knowledge, knowledge } from './arbitrary/attributes.ts';
import { policyList } from './arbitrary/policies.ts';
import { decideNaively, type NaiveDecision, type NaivePolicy } from './naive/decide.ts';

/** Questions asked about each list of policies: this many on average. */
const QUESTIONS_A_LIST = 4;
const INSTANTS = [
  '2024-03-08T15:00:00Z',
  '2024-03-09T23:30:00Z',
  '2024-03-10T07:00:00Z',
  '2024-12-28T11:00:00Z',
];
const FALLBACK: readonly Action[] = [{ type: 'SEND_MESSAGE', payload: { message: 'nobody' } }];

/** Attributes that are configured as static ones, in half of the questions. */
const STATIC_NAMES = ['c.tiers', 'c.ages', 'a.lang', 'a.wait', 'a.open'];

/** How many decisions to compare: `ORCHESTRATOR_COMPARISONS`, with a new seed each time; else a few thousand, always the same. */
const COMPARISONS = Number(process.env.ORCHESTRATOR_COMPARISONS ?? 4000);
const SEED = process.env.ORCHESTRATOR_COMPARISONS === undefined ? { seed: 20240612 } : {};

/** One question as it is generated. `configured`: some attributes are static and functions are declared, rather than all being facts. */
type Asked = Knowledge & {
  readonly at: string;
  readonly one: number;
  readonly configured: boolean;
  /** Attributes that are configured with other values than they have, and overridden. */
  readonly overridden: readonly string[];
  readonly fallback: boolean;
};

const asked: fc.Arbitrary<Asked> = fc
  .tuple(
    knowledge,
    fc.constantFrom(...INSTANTS),
    fc.integer({ min: -20, max: 7 }),
    fc.boolean(),
    fc.oneof(fc.constant([]), fc.subarray(STATIC_NAMES)),
    fc.boolean(),
  )
  .map(([known, at, one, configured, overridden, fallback]) => {
    return { ...known, at, one, configured, overridden: configured ? overridden : [], fallback };
  });

describe('decide, by its index', () => {
  it(
    'answers what the naive interpreter of the same list answers, and explain gives every policy the same state',
    () => {
      const seen = { comparisons: 0, matched: 0, wrong: 0, rounds: 0 };
      const questions = fc.array(asked, { minLength: 1, maxLength: 2 * QUESTIONS_A_LIST - 1, size: 'max' });
      const property = fc.property(policyList, questions, (policies, list) => {
        for (const question of list) {
          const { naive, rounds } = compare(policies, question);
          seen.comparisons++;
          seen.rounds += rounds;
          if (naive.outcome === 'MATCHED') seen.matched++;
          if (Object.values(naive.states).some((state) => state === 'ERROR' || state === 'INVALID'))
            seen.wrong++;
        }
      });
      fc.assert(property, { numRuns: Math.ceil(COMPARISONS / QUESTIONS_A_LIST), ...SEED });
      // A generator that hardly ever matches, fails or needs a function would prove nothing.
      expect(seen.matched / seen.comparisons).toBeGreaterThan(0.4);
      expect(1 - seen.matched / seen.comparisons).toBeGreaterThan(0.1);
      expect(seen.wrong / seen.comparisons).toBeGreaterThan(0.2);
      expect(seen.rounds / seen.comparisons).toBeGreaterThan(0.1);
    },
    20_000 + COMPARISONS * 20,
  );
});

function compare(
  policies: readonly NaivePolicy[],
  question: Asked,
): { naive: NaiveDecision; rounds: number } {
  const considered = policies.filter((_, at) => question.one < 0 || at === question.one);
  const fallback = question.fallback ? FALLBACK : [];
  const scene = { now: Date.parse(question.at), calendars: [] };
  const { ruleset, facts } = prepare(policies, question);
  const decideNow = (known: ReadonlyMap<string, Fact>) =>
    decideNaively(considered, { ...scene, facts: known }, fallback);
  // What the naive interpreter knows: the same, with what is configured put back among the facts.
  const known = new Map([...question.facts, ...facts]);
  for (let rounds = 0; rounds <= FUNCTION_NAMES.length; rounds++) {
    const answer = decide(ruleset, questionFor(facts, question));
    if (answer.kind === 'decided') {
      const naive = decideNow(known);
      expectSame(answer, naive, explain(ruleset, questionFor(facts, question)));
      // Running no more functions than needed never changes who wins.
      expect(winnerOf(naive)).toEqual(winnerOf(decideNow(question.results)));
      return { naive, rounds };
    }
    expect(answer.attributes.length).toBeGreaterThan(0);
    for (const name of answer.attributes) {
      expect(question.facts.get(name)).toBe(DEFERRED);
      facts.set(name, question.results.get(name) ?? null);
      known.set(name, question.results.get(name) ?? null);
    }
  }
  throw new Error('decide keeps asking');
}

function expectSame(decision: Decision, naive: NaiveDecision, explanation: Explanation): void {
  const { outcome, policy, actions, degraded } = decision;
  expect(naive.needs).toEqual([]);
  expect({ outcome, policyId: policy?.id ?? null, block: policy?.block ?? null, actions, degraded }).toEqual({
    ...winnerOf(naive),
    degraded: naive.degraded,
  });
  expect(explanation.decision).toEqual(decision);
  const states = explanation.policies.map(({ policyId, state }) => [policyId, state]);
  expect(Object.fromEntries(states)).toEqual(naive.states);
}

function prepare(
  policies: readonly NaivePolicy[],
  { facts: given, configured, fallback, overridden }: Asked,
): { ruleset: Ruleset; facts: Map<string, Fact> } {
  const facts = new Map(given);
  const constants = new Map<string, Value>();
  const fallbackActions = fallback ? FALLBACK : [];
  const compiled = policies.map(({ policy }) => compilePolicy(policy));
  if (!configured) return { ruleset: compileRuleset(compiled, { fallbackActions }), facts };
  for (const name of STATIC_NAMES) {
    const fact = given.get(name) ?? null;
    if (overridden.includes(name)) constants.set(name, 'overridden');
    else if (fact instanceof Unavailable || fact === DEFERRED) continue;
    else {
      constants.set(name, fact);
      facts.delete(name);
    }
  }
  for (const name of FUNCTION_NAMES) if (facts.get(name) === DEFERRED) facts.delete(name);
  const functions = new Map(FUNCTION_NAMES.map((name) => [name, []]));
  return { ruleset: compileRuleset(compiled, { fallbackActions, constants, functions }), facts };
}

function questionFor(facts: ReadonlyMap<string, Fact>, { at, one, overridden }: Asked): Question {
  return {
    facts,
    now: Date.parse(at),
    ...(one >= 0 && { policyId: `p${one}` }),
    ...(overridden.length > 0 && { overrides: new Set(overridden) }),
  };
}

function winnerOf({ outcome, policyId, block, actions }: NaiveDecision): Partial<NaiveDecision> {
  return { outcome, policyId, block, actions };
}
