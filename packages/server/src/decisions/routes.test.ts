import type { PolicyLogEntry } from '@conversation-orchestrator/api';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { SendOptions } from '../testing/send-request.ts';
import {
  OTHER_ACCOUNT,
  startTestServer,
  TEST_ACCOUNT,
  type TestServer,
} from '../testing/start-test-server.ts';

const ACCOUNT = `/v2/accounts/${TEST_ACCOUNT.id}`;
const LOGS = `${ACCOUNT}/policy-logs`;

let server: TestServer;
let token: string;

beforeAll(async () => {
  server = await startTestServer();
  token = await server.logIn();
});
afterAll(() => server.stop());

const get = async (path: string, options: SendOptions = {}) =>
  server.send('GET', path, { token, ...options });

type Page = { readonly entries: readonly PolicyLogEntry[]; readonly nextCursor?: string };

const list = async (query = ''): Promise<Page> => {
  const { status, body } = await get(`${LOGS}${query}`);
  expect(status).toBe(200);
  return body as Page;
};

/** Adds a policy that says its id. */
async function addPolicy(id: string, expression: string): Promise<void> {
  const actions = [{ type: 'SEND_MESSAGE', payload: { message: id } }];
  const json = { id, name: `Policy ${id}`, enabled: true, expression, actions };
  expect((await server.send('POST', `${ACCOUNT}/policies`, { token, json })).status).toBe(201);
}

/** Asks for the next action; answers the id of the decision. */
async function ask(question: Readonly<Record<string, unknown>> = {}): Promise<string> {
  const json = { accountId: TEST_ACCOUNT.id, ...question };
  const { status, headers } = await server.send('POST', '/v2/policy/nextaction', { token, json });
  expect(status).toBe(200);
  return headers.get('next-action-id') ?? '';
}

describe('policy logs over HTTP', () => {
  beforeAll(async () => {
    await addPolicy('vip', `orchestrator.tier == 'vip'`);
    await addPolicy('typed', `orchestrator.age > 18`);
  });

  test('have the entry of a decision as soon as it is answered', async () => {
    const nextActionId = await ask({
      conversationId: 'c-1',
      customerId: 'u-1',
      sessionId: 's-1',
      lpToken: 'Bearer secret',
      context: { orchestrator: { tier: 'vip' } },
    });
    const { status, body } = await get(`${LOGS}/${nextActionId}`);
    expect(status).toBe(200);
    expect(body).toEqual({
      nextActionId,
      at: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/),
      conversationId: 'c-1',
      customerId: 'u-1',
      sessionId: 's-1',
      revision: 2,
      outcome: 'MATCHED',
      policyId: 'vip',
      policyName: 'Policy vip',
      actions: [{ type: 'SEND_MESSAGE', payload: { message: 'vip' } }],
      tookMicros: expect.any(Number),
      attributes: { 'orchestrator.tier': 'vip' },
      policies: [
        {
          policyId: 'vip',
          name: 'Policy vip',
          state: 'TRUE',
          reason: 'Its condition holds',
          block: 'conditions',
          conditions: [{ text: `orchestrator.tier == 'vip'`, state: 'TRUE', left: 'vip', right: 'vip' }],
        },
        {
          policyId: 'typed',
          name: 'Policy typed',
          state: 'NOT_REACHED',
          reason: 'A policy above it matched',
          conditions: [],
        },
      ],
    });
    expect(JSON.stringify(body)).not.toContain('secret');
  });

  test('say which condition was wrong, and why', async () => {
    await ask({ conversationId: 'c-wrong', context: { orchestrator: { age: 'nineteen' } } });
    const { entries } = await list('?conversationId=c-wrong&state=INVALID');
    expect(entries[0]?.outcome).toBe('NO_MATCHED_RULES');
    expect(entries[0]?.policies[1]).toMatchObject({
      policyId: 'typed',
      state: 'INVALID',
      conditions: [
        { text: 'orchestrator.age > 18', state: 'INVALID', left: 'nineteen', error: expect.any(String) },
      ],
    });
    expect(await list('?conversationId=c-wrong&state=ERROR')).toEqual({ entries: [] });
  });

  test('keep what a policy was when it is changed or deleted', async () => {
    await addPolicy('passing', `orchestrator.color == 'red'`);
    const nextActionId = await ask({ context: { orchestrator: { color: 'red' } } });
    await server.send('DELETE', `${ACCOUNT}/policies/passing`, { token, headers: { 'if-match': '*' } });
    const { body } = await get(`${LOGS}/${nextActionId}`);
    const entry = body as PolicyLogEntry;
    expect(entry.policyId).toBe('passing');
    expect(entry.policies.map(({ policyId, state }) => [policyId, state])).toEqual([
      ['vip', 'FALSE'],
      ['typed', 'FALSE'],
      ['passing', 'TRUE'],
    ]);
  });

  test('have only the policy that was asked for', async () => {
    const nextActionId = await ask({
      policyId: 'typed',
      context: { orchestrator: { age: 20, tier: 'vip' } },
    });
    const entry = (await get(`${LOGS}/${nextActionId}`)).body as PolicyLogEntry;
    expect(entry.policies.map(({ policyId, state }) => [policyId, state])).toEqual([['typed', 'TRUE']]);
  });

  test('log what v1 asks, too', async () => {
    const { body } = await server.send(
      'GET',
      `/v1/account/${TEST_ACCOUNT.id}/next-actions?conversationId=c-v1`,
      {
        apiKey: TEST_ACCOUNT.apiKey,
      },
    );
    const { entries } = await list('?conversationId=c-v1');
    expect(entries.map(({ nextActionId }) => nextActionId)).toEqual([
      (body as { nextActionId: string }).nextActionId,
    ]);
  });

  test('keep any text', async () => {
    const conversationId = 'Gespräch “1” / 日本 🦊?&';
    await ask({ conversationId, context: { orchestrator: { tier: '日本 🦊 "\\ \u2028' } } });
    const { entries } = await list(`?conversationId=${encodeURIComponent(conversationId)}`);
    expect(entries[0]).toMatchObject({
      conversationId,
      attributes: { 'orchestrator.tier': '日本 🦊 "\\ \u2028' },
    });
  });

  test('are listed newest first, page by page', async () => {
    const ids: string[] = [];
    for (let asked = 0; asked < 7; asked++) ids.unshift(await ask({ conversationId: 'c-pages' }));
    const seen: string[] = [];
    let cursor = '';
    do {
      const page = await list(`?conversationId=c-pages&summary=true&limit=3${cursor && `&cursor=${cursor}`}`);
      seen.push(...page.entries.map(({ nextActionId }) => nextActionId));
      cursor = page.nextCursor ?? '';
      await ask({ conversationId: 'c-pages' });
    } while (cursor !== '' && seen.length < 20);
    expect(seen).toEqual(ids);
  });

  test('leave traces out of a summary', async () => {
    const { entries } = await list('?summary=true&limit=1');
    expect(Object.keys(entries[0] ?? {})).not.toContain('policies');
  });

  test('refuse a cursor they have not given, and whatever else is wrong', async () => {
    for (const query of [
      'cursor=abc',
      'limit=0',
      'limit=201',
      'state=GREEN',
      'outcome=NONE',
      'from=yesterday',
    ]) {
      const { status, body } = await get(`${LOGS}?${query}`);
      expect(status, query).toBe(400);
      expect(body).toMatchObject({ code: 'INVALID_REQUEST', errors: [{ path: query.split('=')[0] }] });
    }
  });

  test('know no decision that was not made', async () => {
    const { status, body } = await get(`${LOGS}/00000000-0000-7000-8000-000000000000`);
    expect(status).toBe(404);
    expect(body).toMatchObject({ code: 'NOT_FOUND' });
  });

  test('show nothing to another account', async () => {
    const nextActionId = await ask();
    const other = await server.logIn(OTHER_ACCOUNT);
    expect((await get(LOGS, { token: other })).status).toBe(403);
    const own = `/v2/accounts/${OTHER_ACCOUNT.id}`;
    expect((await get(`${own}/policy-logs/${nextActionId}`, { token: other })).status).toBe(404);
    expect((await get(`${own}/policy-logs`, { token: other })).body).toEqual({ entries: [] });
    expect((await get(`${own}/policy-usage`, { token: other })).body).toMatchObject({
      policies: [],
      decisions: [],
    });
  });

  test('sort by the ids of decisions', async () => {
    const ids = [await ask(), await ask(), await ask()];
    expect(ids).toEqual([...ids].sort());
  });
});

describe('policy usage over HTTP', () => {
  test('counts decisions as soon as they are answered', async () => {
    const before = (await get(`${ACCOUNT}/policy-usage?interval=day`)).body as Usage;
    await ask({ context: { orchestrator: { tier: 'vip' } } });
    await ask();
    const after = (await get(`${ACCOUNT}/policy-usage?interval=day`)).body as Usage;
    expect(wins(after) - wins(before)).toBe(1);
    expect(total(after) - total(before)).toBe(2);
  });

  test('refuses what it cannot count', async () => {
    for (const query of [
      'interval=minute',
      'from=2020-01-01',
      'from=2020-01-01T00:00:00Z&to=2030-01-01T00:00:00Z',
    ]) {
      expect((await get(`${ACCOUNT}/policy-usage?${query}`)).status, query).toBe(400);
    }
  });
});

type Usage = {
  readonly policies: readonly { readonly policyId: string; readonly count: number }[];
  readonly decisions: readonly { readonly count: number }[];
};

function wins({ policies }: Usage): number {
  return policies.find(({ policyId }) => policyId === 'vip')?.count ?? 0;
}

function total({ decisions }: Usage): number {
  return decisions.reduce((sum, { count }) => sum + count, 0);
}
