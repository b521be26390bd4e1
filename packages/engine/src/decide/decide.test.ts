import { expect, test } from 'vitest';
import { compilePolicy } from '../policy/compile-policy.ts';
import type { Action } from '../policy/policy.ts';
import { decide } from './decide.ts';
import { explain } from './explain.ts';
import { type Fact, Unavailable } from './facts.ts';
import { compileRuleset } from './ruleset.ts';

const hi: Action = { type: 'SEND_MESSAGE', payload: { message: 'hi' } };
const toSkill = (skillId: string): Action => ({ type: 'TRANSFER_TO_SKILL', payload: { skillId } });

function rulesetOf(
  expression: string,
  functions: Readonly<Record<string, readonly string[]>>,
  fallback?: Action,
) {
  const policy = compilePolicy({ id: 'p', name: 'P', enabled: true, expression, actions: [hi] });
  return compileRuleset([policy], {
    functions: new Map(Object.entries(functions)),
    ...(fallback && { fallbackActions: [fallback] }),
  });
}

function question(facts: Readonly<Record<string, Fact>> = {}) {
  return { facts: new Map(Object.entries(facts)), now: 0 };
}

test('a function whose parameter is another function comes after that one', () => {
  const ruleset = rulesetOf('f.score > 1', { 'f.score': ['f.key', 'a.x'], 'f.key': ['a.key'] });
  expect(decide(ruleset, question())).toEqual({ kind: 'needs', attributes: ['f.key'] });
  expect(decide(ruleset, question({ 'f.key': 'k' }))).toEqual({ kind: 'needs', attributes: ['f.score'] });
  expect(decide(ruleset, question({ 'f.key': 'k', 'f.score': 2 }))).toMatchObject({ outcome: 'MATCHED' });
});

test('functions that wait for each other in a circle are asked for as they are needed', () => {
  const ruleset = rulesetOf('f.a > 1', { 'f.a': ['f.b'], 'f.b': ['f.a'] });
  expect(decide(ruleset, question())).toEqual({ kind: 'needs', attributes: ['f.a'] });
});

test('fallback actions that name a function need it', () => {
  const ruleset = rulesetOf('false', { 'f.skill': [] }, toSkill('{{f.skill}}'));
  expect(decide(ruleset, question())).toEqual({ kind: 'needs', attributes: ['f.skill'] });
  expect(decide(ruleset, question({ 'f.skill': 's1' }))).toMatchObject({
    outcome: 'FALLBACK',
    actions: [toSkill('s1')],
  });
});

test('fallback actions that cannot be resolved are not given, and what was unavailable is told', () => {
  const ruleset = rulesetOf("a.x == 'p'", {}, toSkill('{{a.skill}}'));
  const down = new Unavailable('down');
  expect(decide(ruleset, question({ 'a.skill': down, 'a.x': down }))).toEqual({
    kind: 'decided',
    outcome: 'NO_MATCHED_RULES',
    actions: [],
    degraded: ['a.skill', 'a.x'],
  });
  expect(decide(ruleset, question())).toMatchObject({ outcome: 'NO_MATCHED_RULES', degraded: [] });
});

test('an explanation asked with less than the decision needed is that of a decision without it', () => {
  const { decision, policies } = explain(rulesetOf('f.score > 1', { 'f.score': [] }), question());
  expect(decision).toEqual({
    kind: 'decided',
    outcome: 'NO_MATCHED_RULES',
    actions: [],
    degraded: ['f.score'],
  });
  expect(policies).toMatchObject([{ state: 'ERROR', conditions: [{ state: 'NOT_EVALUATED' }] }]);
});
