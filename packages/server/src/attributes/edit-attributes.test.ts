import { MAX_ATTRIBUTES, Problem } from '@conversation-orchestrator/api';
import type { Action, Policy, Value } from '@conversation-orchestrator/engine';
import { expect, test } from 'vitest';
import { EMPTY_ROUTING } from '../policies/memory-routing-store.ts';
import type { CustomAttribute, Routing, RoutingDraft } from '../policies/routing.ts';
import { addAttribute, deleteAttribute, getAttribute, replaceAttribute } from './edit-attributes.ts';

const list: CustomAttribute = { name: 'vipList', type: 'static', value: ['+15555550101'] };

type Parts = {
  readonly attributes?: readonly CustomAttribute[];
  readonly policies?: readonly Policy[];
  readonly fallbackActions?: readonly Action[];
};

/** A routing at revision 9, all of whose parts were last changed in revision 5. */
function routing({ attributes = [list], policies = [], fallbackActions = [] }: Parts = {}): Routing {
  return {
    ...EMPTY_ROUTING,
    revision: 9,
    attributes: new Map(attributes.map((document) => [document.name, { document, revision: 5 }])),
    policies: policies.map((document) => ({ document, revision: 5 })),
    fallbackActions,
  };
}

function policy(id: string, rule: Partial<Policy>): Policy {
  return {
    id,
    name: `The ${id}`,
    enabled: true,
    actions: [{ type: 'SEND_MESSAGE', payload: { message: 'x' } }],
    ...rule,
  };
}

function result(name: string, parameters: Value): CustomAttribute {
  return { name, type: 'function', function: 'f', parameters };
}

function problemOf(edit: () => RoutingDraft): Problem {
  try {
    edit();
  } catch (problem) {
    if (problem instanceof Problem) return problem;
    throw problem;
  }
  return expect.fail('it was not refused');
}

test('an attribute is added after the others, and nothing else changes', () => {
  const current = routing();
  const added: CustomAttribute = { name: 'vipSkill', type: 'static', value: 'vip' };
  const draft = addAttribute(current, added);
  expect(draft.attributes).toEqual([list, added]);
  expect(draft.attributes[0]).toBe(list);
});

test('a name that is there already is taken', () => {
  expect(problemOf(() => addAttribute(routing(), list)).code).toBe('NAME_TAKEN');
});

test('an account has only so many attributes', () => {
  const attributes = Array.from(
    { length: MAX_ATTRIBUTES },
    (_, at): CustomAttribute => ({ ...list, name: `a${at}` }),
  );
  expect(problemOf(() => addAttribute(routing({ attributes }), list)).code).toBe('INVALID_REQUEST');
});

test('an attribute is replaced where it stands, also by one of the other type', () => {
  const other: CustomAttribute = { name: 'other', type: 'static', value: 1 };
  const replaced = result('vipList', null);
  const draft = replaceAttribute(routing({ attributes: [list, other] }), replaced, undefined);
  expect(draft.attributes).toEqual([replaced, other]);
});

test('what is not there is neither read, replaced nor deleted', () => {
  const empty = routing({ attributes: [] });
  expect(() => getAttribute(empty, 'vipList')).toThrow('There is no attribute custom.vipList');
  expect(problemOf(() => replaceAttribute(empty, list, '*')).code).toBe('NOT_FOUND');
  expect(problemOf(() => deleteAttribute(empty, 'vipList', undefined)).code).toBe('NOT_FOUND');
});

test('a change made from what has changed since is refused; without a condition it is made', () => {
  for (const edit of [
    (ifMatch?: string) =>
      replaceAttribute(routing(), { name: 'vipList', type: 'static', value: [] }, ifMatch),
    (ifMatch?: string) => deleteAttribute(routing(), 'vipList', ifMatch),
  ]) {
    expect(problemOf(() => edit('"4"')).code).toBe('PRECONDITION_FAILED');
    expect(problemOf(() => edit('"10"')).code).toBe('PRECONDITION_FAILED');
    for (const holds of ['"5"', '"9"', '*', undefined]) expect(edit(holds)).toBeDefined();
  }
});

test('functions that would wait for each other are refused, with the way round', () => {
  const attributes = [result('a', { x: ['{{custom.b}}'] }), result('b', null)];
  const problem = problemOf(() =>
    replaceAttribute(routing({ attributes }), result('b', '{{custom.a.member}}'), undefined),
  );
  expect(problem).toMatchObject({
    code: 'INVALID_POLICY',
    errors: [
      { path: 'parameters', message: 'would wait for its own result: custom.b → custom.a → custom.b' },
    ],
  });
  expect(problemOf(() => addAttribute(routing(), result('self', '{{custom.self}}'))).code).toBe(
    'INVALID_POLICY',
  );
});

test('an attribute nothing reads is deleted', () => {
  const policies = [policy('a', { expression: 'custom.vipLists == 1 and orchestrator.vipList == 2' })];
  expect(deleteAttribute(routing({ policies }), 'vipList', undefined).attributes).toEqual([]);
});

test('an attribute that is read is not deleted; the refusal names all who read it, disabled policies too', () => {
  const policies = [
    policy('rows', {
      conditions: [{ property: 'o.phone', type: 'IS_IN', value: '{{custom.vipList}}' }],
      enabled: false,
    }),
    policy('text', { expression: "o.phone in custom['vipList'] or true" }),
    policy('member', { conditions: [{ property: 'custom.vipList.0', type: 'EQUAL', value: 'x' }] }),
    policy('action', { actions: [{ type: 'SEND_MESSAGE', payload: { message: 'Of {{custom.vipList}}' } }] }),
    policy('exception', { exception: { expression: 'exists(custom.vipList)', actions: [] } }),
    policy('none', {}),
  ];
  const attributes = [
    list,
    result('queue', { deep: ['{{custom.vipList}}'] }),
    result('other', '{{custom.queue}}'),
  ];
  const fallbackActions: readonly Action[] = [
    { type: 'SEND_MESSAGE', payload: { message: '{{custom.vipList}}' } },
  ];
  const problem = problemOf(() =>
    deleteAttribute(routing({ attributes, policies, fallbackActions }), 'vipList', '*'),
  );
  expect(problem.code).toBe('IN_USE');
  expect(problem.detail).toBe(
    'custom.vipList is still in use: the policy “The rows” reads custom.vipList, and 6 more',
  );
  expect(problem.errors).toEqual([
    { path: 'policies.rows', message: 'the policy “The rows” reads custom.vipList' },
    { path: 'policies.text', message: 'the policy “The text” reads custom.vipList' },
    { path: 'policies.member', message: 'the policy “The member” reads custom.vipList.0' },
    { path: 'policies.action', message: 'the policy “The action” reads custom.vipList' },
    { path: 'policies.exception', message: 'the policy “The exception” reads custom.vipList' },
    { path: 'attributes.queue.parameters', message: 'the attribute custom.queue reads custom.vipList' },
    { path: 'fallbackActions[0]', message: 'the fallback action SEND_MESSAGE reads custom.vipList' },
  ]);
});

test('an attribute that only lends its name to a longer one is not in use', () => {
  const attributes: readonly CustomAttribute[] = [
    { name: 'address', type: 'static', value: {} },
    { name: 'address.city', type: 'static', value: 'Berlin' },
  ];
  const current = routing({
    attributes,
    policies: [policy('a', { expression: "custom.address.city == 'Berlin'" })],
  });
  expect(deleteAttribute(current, 'address', undefined).attributes).toHaveLength(1);
  expect(problemOf(() => deleteAttribute(current, 'address.city', undefined)).code).toBe('IN_USE');
});

test('however many use it, a refusal stays small', () => {
  const policies = Array.from({ length: 1_000 }, (_, at) =>
    policy(`p${at}`, { expression: 'exists(custom.vipList)' }),
  );
  const problem = problemOf(() => deleteAttribute(routing({ policies }), 'vipList', undefined));
  expect(problem.errors).toHaveLength(100);
  expect(problem.detail).toContain('and 999 more');
});
