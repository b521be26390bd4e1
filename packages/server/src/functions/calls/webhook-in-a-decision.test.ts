import { setTimeout as pause } from 'node:timers/promises';
import type { Policy } from '@conversation-orchestrator/engine';
import { afterEach, describe, expect, test } from 'vitest';
import { SYSTEM } from '../../audit/actor.ts';
import { systemClock } from '../../clock.ts';
import { createDecisionIds } from '../../decisions/decision-id.ts';
import { getDecision } from '../../decisions/get-decision.ts';
import { createMemoryDecisionStore } from '../../decisions/memory-decision-store.ts';
import { QueuedDecisionLog } from '../../decisions/queued-decision-log.ts';
import { nextAction } from '../../next-action/next-action.ts';
import { createOutboundHttp } from '../../outbound/create-outbound-http.ts';
import { createMemoryRoutingStore } from '../../policies/memory-routing-store.ts';
import type { CustomAttribute } from '../../policies/routing.ts';
import { RulesetCache } from '../../policies/ruleset-cache.ts';
import { simulate } from '../../policies/simulate.ts';
import { type Answer, startTestEndpoint } from '../../testing/test-endpoint.ts';
import { createInvokeFunction } from '../create-invoke-function.ts';
import { createCallWebhook } from '../webhook/call-webhook.ts';
import { createRunFunction } from './create-run-function.ts';

const accountId = 'account-a';
/** Far less than what hangs would take, and far more than a decision needs: the machine may be busy. */
const GRACE_MS = 20_000;
const FUNCTION_MS = 250;
const PAUSE_MS = 2_000;

const opened: { close(): Promise<void> }[] = [];
afterEach(async () => {
  for (const one of opened.splice(0).reverse()) await one.close();
});

const POLICIES: readonly Policy[] = [
  {
    id: 'vip',
    name: 'VIP',
    enabled: true,
    expression: "custom.crm.tier == 'gold'",
    actions: [{ type: 'TRANSFER_TO_SKILL', payload: { skillId: 'vip' } }],
  },
  {
    id: 'rest',
    name: 'The rest',
    enabled: true,
    conditions: [],
    actions: [{ type: 'TRANSFER_TO_SKILL', payload: { skillId: 'general' } }],
  },
];

/** A whole decision, from the question to its log, with a CRM that answers as it is told. */
async function surroundings(answer: Answer, attribute: Partial<CustomAttribute> = {}) {
  const crm = await startTestEndpoint(answer);
  const outbound = createOutboundHttp({ allowedPrivateNetworks: ['127.0.0.1'] });
  opened.push(crm, outbound);
  const resources = {
    readSecret: async () => 's3cret of the account',
    allowedDomains: async () => ['127.0.0.1'],
  };
  const invoke = createInvokeFunction({
    sandbox: { run: () => Promise.reject(new Error('there is no code')) },
    hostOf: () => () => Promise.reject(new Error('there is no code')),
    callWebhook: createCallWebhook({ outbound: outbound.send, resources }),
  });
  const { breakers, run } = createRunFunction({
    invoke,
    clock: systemClock,
    breaker: { failures: 3, pauseMs: PAUSE_MS },
  });
  const rulesets = new RulesetCache(createMemoryRoutingStore(systemClock));
  await rulesets.change({ accountId, actor: SYSTEM }, () => ({
    policies: POLICIES,
    attributes: [
      {
        name: 'crm',
        type: 'function',
        function: 'findCustomer',
        parameters: { phone: '{{orchestrator.phoneNumber}}' },
        timeoutMs: FUNCTION_MS,
        ...attribute,
      } as CustomAttribute,
    ],
    calendars: [],
    functions: [
      {
        kind: 'webhook',
        name: 'findCustomer',
        url: crm.url,
        headers: { authorization: '{{secrets.crm}}' },
      },
    ],
    fallbackActions: [],
  }));
  const store = createMemoryDecisionStore();
  const log = new QueuedDecisionLog({ store, onDropped: (count) => expect.unreachable(`${count} dropped`) });
  const sources = {
    documents: async () => [],
    conversation: async () => new Map(),
    sdes: async () => new Map(),
  };
  const parts = { rulesets, sources, log, store, runFunction: run, clock: systemClock };
  const ask = { accountId, context: { orchestrator: { phoneNumber: '+15555550101' } } };
  const decide = async () => {
    const started = performance.now();
    const { decision, nextActionId } = await nextAction(
      { ...parts, newId: createDecisionIds(systemClock) },
      ask,
    );
    const tookMs = performance.now() - started;
    return { decision, tookMs, entry: await getDecision(parts, accountId, nextActionId) };
  };
  return {
    crm,
    decide,
    ask,
    parts,
    rulesets,
    store,
    breaker: () => breakers.stateOf(accountId, 'findCustomer'),
  };
}

const gold: Answer = (response) => response.end('{"tier":"gold","name":"Ana"}');

test('a webhook decides the route, and the log shows what it was asked and what it answered', async () => {
  const { crm, decide } = await surroundings(gold);
  const { decision, entry } = await decide();
  expect(decision).toMatchObject({ policy: { id: 'vip' }, degraded: [] });
  expect(crm.received.map(({ body }) => body)).toEqual(['{"payload":{"phone":"+15555550101"}}']);
  expect(entry.functions).toEqual([
    {
      attribute: 'custom.crm',
      function: 'findCustomer',
      input: { phone: '+15555550101' },
      output: { tier: 'gold', name: 'Ana' },
      tookMs: expect.any(Number),
    },
  ]);
  expect(entry.attributes).toEqual({ 'custom.crm.tier': 'gold' });
  expect(JSON.stringify(entry)).not.toContain('s3cret');
});

describe('a webhook that', () => {
  const drip: Answer = (response) => {
    const timer = setInterval(() => response.write(' '), 5);
    response.on('close', () => clearInterval(timer));
  };
  const gigabyte: Answer = (response) => {
    const more = () => {
      while (!response.destroyed && response.write('"'.repeat(65_536)));
      response.once('drain', more);
    };
    more();
  };

  test.each<[string, string, Answer]>([
    ['hangs', 'TIMEOUT', () => undefined],
    ['drips', 'TIMEOUT', drip],
    ['answers a gigabyte', 'TOO_LARGE', gigabyte],
    ['answers what is not JSON', 'INVALID_ANSWER', (response) => response.end('<html>')],
    ['answers 500', 'STATUS', (response) => response.writeHead(500).end()],
    ['redirects', 'STATUS', (response) => response.writeHead(302, { Location: '/' }).end()],
  ])('%s makes its policy an ERROR that says why, and the decision ends in time', async (_, code, answer) => {
    const { decide } = await surroundings(answer);
    const { decision, entry, tookMs } = await decide();
    expect(tookMs).toBeLessThan(FUNCTION_MS + GRACE_MS);
    expect(decision).toMatchObject({ policy: { id: 'rest' }, degraded: ['custom.crm.tier'] });
    const { error } = entry.functions?.[0] ?? expect.unreachable();
    expect(error?.code).toBe(code);
    expect(entry.policies).toMatchObject([
      {
        policyId: 'vip',
        state: 'ERROR',
        conditions: [{ error: `custom.crm.tier is unavailable: function findCustomer: ${error?.message}` }],
      },
      { policyId: 'rest', state: 'TRUE' },
    ]);
  });

  test('goes on hanging is not waited for any more, until it answers again', async () => {
    let answer: Answer = () => undefined;
    const { breaker, crm, decide } = await surroundings((...asked) => answer(...asked));
    for (let decision = 0; decision < 3; decision++) await decide();
    expect(breaker()).toBe('open');
    const { entry } = await decide();
    expect(entry.functions?.[0]?.error).toMatchObject({
      code: 'BREAKER_OPEN',
      message: expect.stringContaining('there was no answer within'),
    });
    expect(crm.received).toHaveLength(3);
    answer = gold;
    await pause(PAUSE_MS + 50);
    expect((await decide()).decision.policy?.id).toBe('vip');
    expect(breaker()).toBe('closed');
  });

  test('fails is replaced by the default, which the log says', async () => {
    const { decide } = await surroundings((response) => response.writeHead(503).end(), {
      default: { tier: 'gold' },
    });
    const { decision, entry } = await decide();
    expect(decision).toMatchObject({ policy: { id: 'vip' }, degraded: [] });
    expect(entry.functions).toMatchObject([
      { error: { code: 'STATUS' }, output: { tier: 'gold' }, usedDefault: true },
    ]);
    expect(entry.unavailable).toBeUndefined();
  });
});

test('its result is remembered for as long as the attribute says', async () => {
  const { crm, decide } = await surroundings(gold, { cacheSeconds: 60 });
  await decide();
  const { decision, entry } = await decide();
  expect(decision.policy?.id).toBe('vip');
  expect(entry.functions).toMatchObject([{ cached: true, output: { tier: 'gold' } }]);
  expect(crm.received).toHaveLength(1);
});

test('a simulation calls it, shows the call, and records nothing', async () => {
  const { ask, crm, parts, rulesets, store } = await surroundings(gold);
  const { routing } = await rulesets.active(accountId);
  const compile = (draft: typeof routing) => rulesets.compile(draft);
  const { called, explanation } = await simulate({ ...parts, compile }, routing, { ask, at: Date.now() });
  expect(explanation.decision.policy?.id).toBe('vip');
  expect(called.functions).toMatchObject([{ attribute: 'custom.crm', output: { tier: 'gold' } }]);
  expect(crm.received).toHaveLength(1);
  await parts.log.flush();
  expect(await store.list({ accountId, limit: 10 })).toEqual([]);
});
