import type { Action, Policy } from '@conversation-orchestrator/engine';
import { expect, test } from 'vitest';
import { EMPTY_ROUTING } from '../policies/memory-routing-store.ts';
import type { CustomAttribute, Routing } from '../policies/routing.ts';
import { usesOfSkill } from './skill-uses.ts';

function routing(
  policies: readonly Policy[],
  attributes: readonly CustomAttribute[] = [],
  fallbackActions: readonly Action[] = [],
): Routing {
  return {
    ...EMPTY_ROUTING,
    policies: policies.map((document) => ({ document, revision: 1 })),
    attributes: new Map(attributes.map((document) => [document.name, { document, revision: 1 }])),
    fallbackActions,
  };
}

const toSkill = (skillId: string): Action => ({ type: 'TRANSFER_TO_SKILL', payload: { skillId } });
const policy = (id: string, ...actions: readonly Action[]): Policy => ({
  id,
  name: `The ${id}`,
  enabled: false,
  actions,
});
const pathsOf = (skillId: string, of: Routing) => usesOfSkill(skillId, of).map(({ path }) => path);

test('a skill nothing transfers to is not used', () => {
  const message: Action = { type: 'SEND_MESSAGE', payload: { message: 'vip' } };
  expect(usesOfSkill('vip', routing([policy('a', toSkill('vip2'), message)], [], [message]))).toEqual([]);
});

test('policies that transfer to it are named, in their exception and as fallback of an agent too, disabled ones too', () => {
  const exception: Policy = { ...policy('b', toSkill('other')), exception: { actions: [toSkill('vip')] } };
  const agent = policy('c d', { type: 'TRANSFER_TO_AGENT', payload: { userId: 'ana', skillId: 'vip' } });
  expect(usesOfSkill('vip', routing([policy('a', toSkill('vip')), exception, agent]))).toEqual([
    { path: 'policies.a', message: 'the policy “The a” transfers to it' },
    { path: 'policies.b', message: 'the policy “The b” transfers to it' },
    { path: 'policies["c d"]', message: 'the policy “The c d” transfers to it' },
  ]);
});

test('fallback actions that transfer to it are named', () => {
  const fallback = [{ type: 'SEND_MESSAGE', payload: { message: 'Hello' } } as const, toSkill('vip')];
  expect(pathsOf('vip', routing([], [], fallback))).toEqual(['fallbackActions[1]']);
});

test('a policy that names it by a static attribute uses it, also by a member and within a text', () => {
  const attributes: readonly CustomAttribute[] = [
    { name: 'vipSkill', type: 'static', value: 'vip-support' },
    { name: 'skills', type: 'static', value: { sales: 'vip-support' } },
    { name: 'kind', type: 'static', value: 'vip' },
    { name: 'best', type: 'function', function: 'vip-support' },
  ];
  const policies = [
    policy('whole', toSkill('{{custom.vipSkill}}')),
    policy('member', toSkill('{{custom.skills.sales}}')),
    policy('within', toSkill('{{custom.kind}}-support')),
    policy('function', toSkill('{{custom.best}}')),
    policy('context', toSkill('{{orchestrator.skill}}')),
    policy('other', toSkill('{{custom.kind}}')),
  ];
  const paths = pathsOf('vip-support', routing(policies, attributes));
  expect(paths).toEqual(['policies.whole', 'policies.member', 'policies.within']);
});
