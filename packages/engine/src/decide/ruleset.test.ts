import { expect, test } from 'vitest';
import { compilePolicy } from '../policy/compile-policy.ts';
import type { Policy } from '../policy/policy.ts';
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
