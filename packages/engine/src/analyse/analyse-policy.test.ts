import { describe, expect, test } from 'vitest';
import { compileRuleset } from '../decide/ruleset.ts';
import { compilePolicy } from '../policy/compile-policy.ts';
import type { Policy } from '../policy/policy.ts';
import type { Value } from '../value.ts';
import { analysePolicy } from './analyse-policy.ts';

const constants = new Map<string, Value>([
  ['custom.vips', ['+1', '+2']],
  ['custom.all', ['+1', '+2', '+3']],
]);

function findings(above: string | undefined, expression: string, enabled = true) {
  const actions = [{ type: 'SEND_MESSAGE', payload: { message: 'hi' } }] as const;
  const policy = (id: string, text: string, on: boolean) =>
    compilePolicy({ id, name: id, enabled: on, expression: text, actions });
  const policies = [
    ...(above === undefined ? [] : [policy('above', above, enabled)]),
    policy('below', expression, true),
  ];
  return analysePolicy(compileRuleset(policies, { constants }), 'below').map(({ kind }) => kind);
}

describe('a policy never holds', () => {
  test.each([
    ["a.x == 'p' and a.x == 'q'"],
    ["a.x in ['p', 'q'] and a.x == 'r'"],
    ['a.n > 5 and a.n < 3'],
    ['a.n == 7 and a.n < 3'],
    ["a.phone == '+9' and a.phone in custom.vips"],
  ])('when its conditions contradict each other: %s', (expression) => {
    expect(findings(undefined, expression)).toEqual(['NEVER_HOLDS']);
  });

  test.each([
    ["a.x == 'p' and a.y == 'q'"],
    ['a.n >= 5 and a.n <= 5'],
    ["a.x == 'p' or a.x == 'q'"],
    ['a.n == 2 and a.n < 3'],
  ])('but not when some value satisfies them: %s', (expression) => {
    expect(findings(undefined, expression)).toEqual([]);
  });
});

describe('a policy is never reached', () => {
  test.each([
    ["a.x == 'p'", "a.x == 'p' and a.y == 'q'"],
    ["a.x in ['p', 'q']", "a.x == 'p'"],
    ['a.n > 3', 'a.n > 5 and a.n < 9'],
    ['a.phone in custom.all', 'a.phone in custom.vips'],
    ["a.x == 'p' or a.y == 'q'", "a.x == 'p' or a.y == 'q'"],
    ['a.n > 3 and a.n < 9', 'a.n in [5, 7]'],
    ['a.n > 3', 'a.n == 5'],
    ['true', "a.x == 'p'"],
  ])('when “%s” stands above “%s”', (above, expression) => {
    expect(findings(above, expression)).toEqual(['NEVER_REACHED']);
  });

  test.each([
    ["a.x == 'p' and a.z == 'r'", "a.x == 'p'"],
    ["a.x == 'p'", "a.x in ['p', 'q']"],
    ['a.n > 5', 'a.n > 3'],
    ['a.n < 5', 'a.n <= 5'],
    ['a.n > 3', "a.n in [5, 'x']"],
    ['a.n > 3', 'a.n in [3, 5]'],
    ['a.n < 9', 'a.n in [5, 9]'],
    ['a.n = 5', 'a.n == 5'],
  ])('but not when “%s” stands above “%s”', (above, expression) => {
    expect(findings(above, expression)).toEqual([]);
  });

  test('a disabled policy takes nothing away', () => {
    expect(findings("a.x == 'p'", "a.x == 'p'", false)).toEqual([]);
  });
});

describe('a policy that may not match although its conditions hold takes nothing away', () => {
  const hi = [{ type: 'SEND_MESSAGE', payload: { message: 'hi' } }] as const;
  const below = compilePolicy({
    id: 'below',
    name: 'below',
    enabled: true,
    expression: "a.x == 'p'",
    actions: hi,
  });

  test.each<[string, Partial<Policy>]>([
    ['an exception', { exception: { expression: 'a.y', actions: hi } }],
    ['a payload of attributes', { actions: [{ type: 'SEND_MESSAGE', payload: { message: '{{a.name}}' } }] }],
  ])('because of %s', (_, changes) => {
    const above = compilePolicy({ ...below.policy, id: 'above', ...changes });
    expect(analysePolicy(compileRuleset([above, below]), 'below')).toEqual([]);
  });
});

test('of a policy with an exception it is not told that it is never reached', () => {
  const hi = [{ type: 'SEND_MESSAGE', payload: { message: 'hi' } }] as const;
  const policy = { name: 'any', enabled: true, expression: "a.x == 'p'", actions: hi };
  const above = compilePolicy({ ...policy, id: 'above' });
  const below = compilePolicy({ ...policy, id: 'below', exception: { actions: hi } });
  expect(analysePolicy(compileRuleset([above, below]), 'below')).toEqual([]);
});

test('nothing is found of a policy that is not in the list', () => {
  expect(analysePolicy(compileRuleset([]), 'none')).toEqual([]);
});
