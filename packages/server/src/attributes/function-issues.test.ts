import type { Policy } from '@conversation-orchestrator/engine';
import { expect, test } from 'vitest';
import { EMPTY_ROUTING } from '../policies/memory-routing-store.ts';
import type { CustomAttribute, Routing } from '../policies/routing.ts';
import { issuesOfAttributes, issuesOfReads } from './function-issues.ts';

const ATTRIBUTES: readonly CustomAttribute[] = [
  { name: 'queue', type: 'function', function: 'queueHealth' },
  { name: 'vip', type: 'function', function: 'isVip' },
  { name: 'skill', type: 'static', value: 'x' },
];

const ROUTING: Routing = {
  ...EMPTY_ROUTING,
  attributes: new Map(ATTRIBUTES.map((document) => [document.name, { document, revision: 1 }])),
  functions: new Map([
    ['isVip', { document: { kind: 'javascript', name: 'isVip', code: 'x' }, revision: 1 }],
  ]),
};

const ACTIONS: Policy['actions'] = [{ type: 'SEND_MESSAGE', payload: { message: 'Hi' } }];

test('an attribute whose function is not there is told, others are not', () => {
  expect(issuesOfAttributes(ROUTING)).toEqual([
    {
      code: 'UNKNOWN_FUNCTION',
      severity: 'warning',
      path: 'attributes.queue.function',
      message: 'There is no function queueHealth',
    },
  ]);
  expect(issuesOfAttributes({ ...ROUTING, attributes: new Map() })).toEqual([]);
});

test('every place of a policy that reads such an attribute is told', () => {
  const policy: Policy = {
    id: 'p',
    name: 'P',
    enabled: true,
    conditions: [
      { property: 'custom.vip', type: 'EQUAL', value: true },
      { property: 'custom.queue.waiting', type: 'LESS_THAN', value: 3 },
      { property: 'ns.a', type: 'EQUAL', value: '{{custom.queue}}' },
    ],
    actions: [{ type: 'SEND_MESSAGE', payload: { message: '{{custom.skill}} {{custom.queue.waiting}}' } }],
    exception: { expression: "custom.queue.state == 'full' or custom.vip", actions: ACTIONS },
  };
  const issues = issuesOfReads(policy, ROUTING);
  expect(issues.map(({ path }) => path)).toEqual([
    'conditions[1]',
    'conditions[2]',
    'actions[0]',
    'exception.expression',
  ]);
  expect(issues[0]?.message).toBe(
    'custom.queue.waiting is the result of queueHealth, and there is no such function',
  );
});

test('a policy that cannot be parsed has no such issues, and one that reads none has none', () => {
  expect(
    issuesOfReads({ id: 'p', name: 'P', enabled: true, expression: 'a ==', actions: ACTIONS }, ROUTING),
  ).toEqual([]);
  expect(issuesOfReads({ id: 'p', name: 'P', enabled: true, actions: ACTIONS }, ROUTING)).toEqual([]);
});
