import { expect, test } from 'vitest';
import { compilePolicy } from '../policy/compile-policy.ts';
import type { Policy } from '../policy/policy.ts';
import type { Value } from '../value.ts';
import { decide } from './decide.ts';
import { compileRuleset } from './ruleset.ts';

function policy(expression: string, message = 'hi', enabled = true) {
  const given: Policy = {
    id: expression,
    name: expression,
    enabled,
    expression,
    actions: [{ type: 'SEND_MESSAGE', payload: { message } }],
  };
  return compilePolicy(given);
}

const constants = new Map([['custom.address', { city: 'Berlin' }]]);

test('a constant is reached into, and is nothing that facts have to be loaded for', () => {
  const ruleset = compileRuleset([policy("custom.address.city == 'Berlin'", 'to {{custom.address.city}}')], {
    constants,
  });
  expect(ruleset.reads).toEqual([]);
  expect(decide(ruleset, { facts: new Map([['custom.address.city', 'Rome']]), now: 0 })).toMatchObject({
    outcome: 'MATCHED',
    actions: [{ payload: { message: 'to Berlin' } }],
  });
});

test('a question can override a constant, also one that the index knows policies by', () => {
  const ruleset = compileRuleset([policy('a.tier in custom.tiers'), policy('true')], {
    constants: new Map([['custom.tiers', ['gold']]]),
  });
  const facts = new Map<string, string | readonly string[]>([
    ['a.tier', 'silver'],
    ['custom.tiers', ['silver']],
  ]);
  expect(decide(ruleset, { facts, now: 0 })).toMatchObject({ policy: { id: 'true' } });
  expect(decide(ruleset, { facts, now: 0, overrides: new Set(['custom.tiers']) })).toMatchObject({
    policy: { id: 'a.tier in custom.tiers' },
  });
});

test('facts are loaded for enabled policies, their payloads, fallback actions and what functions read, each once', () => {
  const ruleset = compileRuleset(
    [policy('a.x == 1', '{{a.name}}'), policy('f.score > 1'), policy('off.x == 1', 'hi', false)],
    {
      constants,
      functions: new Map([
        ['f.score', ['a.x', 'f.key']],
        ['f.key', ['a.key']],
        ['f.unused', ['a.unused']],
      ]),
      fallbackActions: [{ type: 'TRANSFER_TO_SKILL', payload: { skillId: '{{a.skill}}' } }],
    },
  );
  expect(ruleset.reads).toEqual(['a.key', 'a.name', 'a.skill', 'a.x', 'f.key', 'f.score']);
});

test('a constant of null is a value: facts of its name are not looked at', () => {
  const ruleset = compileRuleset([policy('custom.gone == null')], {
    constants: new Map([['custom.gone', null]]),
  });
  expect(decide(ruleset, { facts: new Map([['custom.gone', 1]]), now: 0 })).toMatchObject({
    outcome: 'MATCHED',
  });
});

test("a name that reaches into a function's result needs the function's parameters, and waits for it", () => {
  const functions = new Map([
    ['custom.crm', ['custom.queue.best', 'a.phone']],
    ['custom.queue', ['a.skill']],
  ]);
  const ruleset = compileRuleset([policy("custom.crm.tier.name == 'gold'")], { functions });
  expect(ruleset.reads).toEqual(['a.phone', 'a.skill', 'custom.crm.tier.name', 'custom.queue.best']);
  const facts = new Map<string, Value>();
  expect(decide(ruleset, { facts, now: 0 })).toEqual({ kind: 'needs', attributes: ['custom.queue.best'] });
  facts.set('custom.queue.best', 'x');
  expect(decide(ruleset, { facts, now: 0 })).toEqual({ kind: 'needs', attributes: ['custom.crm.tier.name'] });
  facts.set('custom.crm.tier.name', 'gold');
  expect(decide(ruleset, { facts, now: 0 })).toMatchObject({ outcome: 'MATCHED' });
});

test('of constants and functions, the one with the longer name gives a name that reaches into both its value', () => {
  const ruleset = compileRuleset(
    [policy("custom.a.b.c == 'x' and custom.f.g.h == 'x' and custom.n.o == null")],
    {
      constants: new Map<string, Value>([
        ['custom.a', { b: { c: 'wrong' } }],
        ['custom.f.g', { h: 'x' }],
        ['custom.n', null],
      ]),
      functions: new Map([
        ['custom.a.b', []],
        ['custom.f', []],
      ]),
    },
  );
  expect(ruleset.reads).toEqual(['custom.a.b.c']);
  expect(decide(ruleset, { facts: new Map(), now: 0 })).toEqual({
    kind: 'needs',
    attributes: ['custom.a.b.c'],
  });
});
