import { type Fact, type Policy, Unavailable, type Value } from '@conversation-orchestrator/engine';
import { expect, test } from 'vitest';
import { SYSTEM } from '../audit/actor.ts';
import { createMemoryRoutingStore } from '../policies/memory-routing-store.ts';
import type { CustomAttribute } from '../policies/routing.ts';
import { RulesetCache } from '../policies/ruleset-cache.ts';
import { standingClock } from '../testing/standing-clock.ts';
import { decideQuestion } from './decide-question.ts';
import type { FunctionRun } from './run-functions.ts';

const accountId = 'account-a';

const policy = (id: string, expression: string): Policy => ({
  id,
  name: id,
  enabled: true,
  expression,
  actions: [{ type: 'SEND_MESSAGE', payload: { message: id } }],
});

const running = (name: string, parameters?: Value): CustomAttribute => ({
  name,
  type: 'function',
  function: `${name}Function`,
  ...(parameters !== undefined && { parameters }),
});

type Scene = {
  readonly policies: readonly Policy[];
  readonly attributes: readonly CustomAttribute[];
  readonly facts?: Readonly<Record<string, Fact>>;
  readonly results?: Readonly<Record<string, Value | Unavailable>>;
};

async function decideIn({ attributes, facts = {}, policies, results = {} }: Scene) {
  const store = new RulesetCache(createMemoryRoutingStore(standingClock()));
  await store.change({ accountId, actor: SYSTEM }, () => ({
    policies,
    attributes,
    calendars: [],
    functions: [{ kind: 'javascript', name: 'crmFunction', code: 'function lambda() {}' }],
    fallbackActions: [],
  }));
  const question = { accountId, facts: new Map(Object.entries(facts)), now: 0 };
  const runs: FunctionRun[] = [];
  let atOnce = 0;
  let mostAtOnce = 0;
  const decided = await decideQuestion(await store.active(accountId), question, async (run) => {
    runs.push(run);
    mostAtOnce = Math.max(mostAtOnce, ++atOnce);
    await new Promise((resolve) => setTimeout(resolve, 10));
    atOnce--;
    const { name } = run.attribute;
    const call = { attribute: `custom.${name}`, function: run.attribute.function, tookMs: 10 };
    return { fact: results[name] ?? null, call };
  });
  return {
    ...decided,
    runs,
    ran: runs.map(({ attribute }) => attribute.name),
    mostAtOnce,
    facts: question.facts,
  };
}

test('functions a policy needs run side by side, those of the next only when it does not hold', async () => {
  const scene = {
    policies: [policy('first', 'custom.a == 1 and custom.b == 1'), policy('second', 'custom.c == 1')],
    attributes: [running('a'), running('b'), running('c')],
  };
  const both = await decideIn({ ...scene, results: { a: 1, b: 1 } });
  expect(both).toMatchObject({ ran: ['a', 'b'], mostAtOnce: 2, decision: { policy: { id: 'first' } } });
  const next = await decideIn({ ...scene, results: { a: 1, b: 2, c: 1 } });
  expect(next).toMatchObject({ ran: ['a', 'b', 'c'], decision: { policy: { id: 'second' } } });
  expect(next.calls.map(({ attribute }) => attribute)).toEqual(['custom.a', 'custom.b', 'custom.c']);
});

test('a function runs once, however many policies and parts of its result need it', async () => {
  const { decision, facts, ran } = await decideIn({
    policies: [
      policy('gold', "custom.crm.tier.name == 'gold'"),
      policy('one', 'custom.crm.gone == 1 or custom.crm.lists[0] == 2'),
      policy('whole', 'exists(custom.crm)'),
    ],
    attributes: [running('crm')],
    results: { crm: { tier: { name: 'silver' }, lists: [1] } },
  });
  expect(ran).toEqual(['crm']);
  expect(decision.policy?.id).toBe('whole');
  expect(facts.get('custom.crm.tier.name')).toBe('silver');
  expect(facts.get('custom.crm.gone')).toBeNull();
});

test('what reaches into a result that could not be had is unavailable for the same reason', async () => {
  const down = new Unavailable('the CRM is down');
  const { decision, facts } = await decideIn({
    policies: [policy('gold', "custom.crm.tier == 'gold'")],
    attributes: [running('crm')],
    results: { crm: down },
  });
  expect(decision).toMatchObject({ outcome: 'NO_MATCHED_RULES', degraded: ['custom.crm.tier'] });
  expect(facts.get('custom.crm.tier')).toBe(down);
});

test('parameters read facts, constants and the results of functions that ran before', async () => {
  const { runs } = await decideIn({
    policies: [policy('p', 'custom.score > 1')],
    attributes: [
      { name: 'skill', type: 'static', value: { id: 'vip' } },
      running('crm', '{{a.phone}}'),
      running('score', ['{{custom.crm.id}}', '{{custom.skill.id}}', '{{a.absent}}']),
    ],
    facts: { 'a.phone': '+1' },
    results: { crm: { id: 7 } },
  });
  expect(runs.map(({ attribute }) => attribute.name)).toEqual(['crm', 'score']);
  const read = runs[1]?.read ?? expect.unreachable();
  expect(['custom.crm.id', 'custom.skill.id', 'a.phone', 'a.absent'].map(read)).toEqual([
    7,
    'vip',
    '+1',
    null,
  ]);
});

test('functions that wait for each other get no value of each other, and the decision ends', async () => {
  const { decision, runs } = await decideIn({
    policies: [policy('p', 'custom.a == 1')],
    attributes: [running('a', '{{custom.b}}'), running('b', '{{custom.a}}')],
    results: { a: 1 },
  });
  expect(runs[0]?.read('custom.b')).toEqual(new Unavailable('it waits for its own result'));
  expect(decision.policy?.id).toBe('p');
});

test('a function is given as it is in the routing, or not at all where it is gone', async () => {
  const { runs } = await decideIn({
    policies: [policy('p', 'custom.crm == 1 and custom.gone == 1')],
    attributes: [running('crm'), running('gone')],
  });
  expect(runs.map(({ function: found }) => found?.document.name)).toEqual(['crmFunction', undefined]);
});

test('all functions of a decision share its time', async () => {
  const { runs } = await decideIn({
    policies: [policy('first', 'custom.a == 1'), policy('second', 'custom.b == 1')],
    attributes: [running('a'), running('b')],
  });
  const [first, second] = runs.map(({ timeoutMs }) => timeoutMs);
  expect(first).toBeLessThanOrEqual(2_000);
  expect(second).toBeLessThan(first ?? 0);
});

test('a value that came with the question is taken, and its function not run', async () => {
  const { decision, ran } = await decideIn({
    policies: [policy('p', 'custom.a == 1 and custom.crm.tier == 1 and custom.b.c == 1')],
    attributes: [running('a'), running('b'), running('crm')],
    facts: { 'custom.a': 1, 'custom.crm.tier': 1, 'custom.b': { c: 1 } },
  });
  expect(ran).toEqual([]);
  expect(decision.outcome).toBe('MATCHED');
});
