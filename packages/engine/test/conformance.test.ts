import { describe, expect, it } from 'vitest';
import {
  type DecisionCase,
  decisionCases,
  type ExpectedValue,
  type ExpressionCase,
  expressionCases,
  type FunctionResult,
  type Given,
  runCase,
} from '../../../conformance/cases.ts';
import {
  checkExpression,
  compilePolicy,
  compileRuleset,
  DEFERRED,
  decide,
  evaluateExpression,
  explain,
  type Fact,
  type Failure,
  type Issue,
  parseExpression,
  type Ruleset,
  readsOf,
  Unavailable,
  type Value,
} from '../src/index.ts';
import { decideNaively } from './naive/decide.ts';
import { interpret } from './naive/interpret.ts';
import { readPolicy } from './naive/read-policy.ts';

const EXPRESSIONS = expressionCases();
const DECISIONS = decisionCases();

describe('the conformance cases', () => {
  it('are many', () => {
    expect(EXPRESSIONS.length).toBeGreaterThan(170);
    expect(DECISIONS.length).toBeGreaterThan(70);
  });

  it('fail when one marked as skipped passes', async () => {
    const [given] = EXPRESSIONS.map((one): Given => ({ ...one, skip: 'not yet' }));
    if (given === undefined) throw new Error('no cases');
    await expect(runCase(given, () => undefined)).rejects.toThrow('take the skip away');
    await expect(runCase(given, () => Promise.reject(new Error('fails')))).resolves.toBeUndefined();
  });
});

describe('every expression case', () => {
  it.each(EXPRESSIONS.map((one) => [one.name, one] as const))('%s', (_, one) =>
    runCase(one, () => {
      if (one.expect.kind === 'issue') expect(codesOf(one)).toContain(one.expect.code);
      else expectOutcome(evaluate(one), one.expect);
    }),
  );
});

describe('every expression case, by the naive interpreter', () => {
  // The naive interpreter matches by JavaScript's regular expressions, which backtrack and know no `(?i)`.
  const decidable = EXPRESSIONS.filter(
    ({ name, expect: { kind }, skip }) =>
      kind !== 'issue' && skip === undefined && !name.startsWith('matches.yaml'),
  );
  it.each(decidable.map((one) => [one.name, one] as const))('%s', (_, one) => {
    const outcome = interpret(parsed(one), { ...one, facts: factsOf(one, one.deferred) });
    if (one.expect.kind === 'value') expect(outcome).toEqual({ kind: 'value', value: one.expect.value });
    else expect(outcome).toMatchObject({ kind: 'failed', why: WHY[one.expect.kind] });
  });
});

describe('every decision case', () => {
  it.each(DECISIONS.map((one) => [one.name, one] as const))('%s', (_, one) =>
    runCase(one, () => {
      const ruleset = rulesetOf(one);
      const { facts, rounds } = runFunctions(ruleset, one);
      const question = questionOf(one, facts);
      const { expect: expected } = one;
      const { decision, policies } = explain(ruleset, question);
      expect(decide(ruleset, question)).toEqual(decision);
      expect(decision).toMatchObject({ outcome: expected.outcome, actions: expected.actions });
      expect(decision.policy?.id ?? null).toBe(expected.policyId);
      expect(decision.degraded).toEqual(expected.degraded);
      if (expected.block !== undefined) expect(decision.policy?.block).toBe(expected.block);
      const states = new Map(policies.map(({ policyId, state }) => [policyId, state]));
      if (expected.states !== undefined) expect(states).toEqual(expected.states);
      expect(rounds).toEqual(expected.needs);
    }),
  );
});

describe('every decision case, by the naive interpreter', () => {
  const asked = DECISIONS.filter(({ skip }) => skip === undefined);
  it.each(asked.map((one) => [one.name, one] as const))('%s', (_, one) => {
    const policies = one.policies
      .filter(({ id }) => one.policyId === undefined || id === one.policyId)
      .map(readPolicy);
    const { facts: known } = runFunctions(rulesetOf(one), one);
    const facts = new Map([...factsOf(one, one.deferred.keys()), ...known]);
    const { expect: expected } = one;
    const naive = decideNaively(policies, { ...one, facts }, one.fallbackActions);
    expect(naive).toMatchObject({ outcome: expected.outcome, policyId: expected.policyId, needs: [] });
    expect(naive).toMatchObject({ actions: expected.actions, degraded: expected.degraded });
    if (expected.states !== undefined) expect(new Map(Object.entries(naive.states))).toEqual(expected.states);
  });
});

const WHY: Readonly<Record<string, string>> = { error: 'ERROR', invalid: 'INVALID', needs: 'PENDING' };

function parsed(one: ExpressionCase) {
  const { expression, issues } = parseExpression(one.expression);
  if (expression === undefined) throw new Error(issues.map(({ message }) => message).join('; '));
  return expression;
}

function evaluate(one: ExpressionCase): Value | Failure {
  const calendars = new Map(one.calendars.map((calendar) => [calendar.name, calendar]));
  return evaluateExpression(parsed(one), { facts: factsOf(one, one.deferred), now: one.now, calendars });
}

function codesOf(one: ExpressionCase): readonly string[] {
  const { expression, issues } = parseExpression(one.expression);
  const errors = issues.map(({ code }: Issue) => code);
  if (expression === undefined) return errors;
  const attributes = one.attributes ?? new Map(readsOf(expression).map((name) => [name, 'any' as const]));
  const calendars = new Set(one.calendars.map(({ name }) => name));
  return [...errors, ...checkExpression(expression, { attributes, calendars }).map(({ code }) => code)];
}

function expectOutcome(outcome: Value | Failure, expected: Exclude<ExpectedValue, { kind: 'issue' }>): void {
  if (expected.kind === 'value') {
    expect(outcome).toEqual(expected.value);
    return;
  }
  expect(outcome).toMatchObject({ kind: WHY[expected.kind] });
  const { message, attributes } = outcome as Failure;
  if (expected.kind === 'needs') expect(attributes).toEqual(expected.attributes);
  else expect(message.toLowerCase()).toContain(expected.message.toLowerCase());
}

function factsOf({ facts, unavailable }: Given, deferred: Iterable<string>): Map<string, Fact> {
  const known = new Map<string, Fact>(facts);
  for (const [name, cause] of unavailable) known.set(name, new Unavailable(cause));
  for (const name of deferred) known.set(name, DEFERRED);
  return known;
}

function rulesetOf({ policies, calendars, fallbackActions, deferred }: DecisionCase): Ruleset {
  const functions = new Map([...deferred.keys()].map((name) => [name, []]));
  return compileRuleset(policies.map(compilePolicy), { calendars, fallbackActions, functions });
}

function questionOf({ now, policyId }: DecisionCase, facts: ReadonlyMap<string, Fact>) {
  return { facts, now, ...(policyId === undefined ? {} : { policyId }) };
}

/** Asks, runs what is needed, and asks again, until there is a decision. */
function runFunctions(ruleset: Ruleset, one: DecisionCase) {
  const facts = factsOf(one, []);
  const rounds: (readonly string[])[] = [];
  for (let round = 0; round <= one.deferred.size; round++) {
    const answer = decide(ruleset, questionOf(one, facts));
    if (answer.kind === 'decided') return { facts, rounds };
    rounds.push(answer.attributes);
    for (const name of answer.attributes) facts.set(name, resultOf(one.deferred.get(name)));
  }
  throw new Error('a function is needed again after it has run');
}

function resultOf(result: FunctionResult | undefined): Fact {
  if (result === undefined) throw new Error('an attribute is needed that is no function');
  return 'gives' in result ? result.gives : new Unavailable(result.fails);
}
