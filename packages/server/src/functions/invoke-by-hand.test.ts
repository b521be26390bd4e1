import { afterAll, beforeAll, expect, test } from 'vitest';
import type { SendOptions, TestAnswer } from '../testing/send-request.ts';
import {
  OTHER_ACCOUNT,
  startTestServer,
  TEST_ACCOUNT,
  type TestServer,
} from '../testing/start-test-server.ts';

const PATH = `/v2/accounts/${TEST_ACCOUNT.id}`;

let server: TestServer;
let token: string;

beforeAll(async () => {
  server = await startTestServer();
  token = await server.logIn();
});
afterAll(() => server.stop());

const send = (method: string, path: string, options: SendOptions = {}): Promise<TestAnswer> =>
  server.send(method, PATH + path, { token, ...options });

test('a function is called by hand, and what became of it is answered and logged', async () => {
  const code = (text: string) => ({ kind: 'javascript', code: `async function lambda(input) { ${text} }` });
  await send('PUT', '/functions/called', {
    json: code('console.warn("asked", 1); return input.payload.a + 1;'),
  });
  const called = await send('POST', '/functions/called/invoke', { json: { payload: { a: 41 } } });
  expect(called).toMatchObject({
    status: 200,
    body: { result: 42, logs: [{ level: 'warn' }], tookMs: expect.any(Number) },
  });
  await send('PUT', '/functions/called', {
    json: { ...code('throw new Error("no luck")'), timeoutMs: 5_000 },
  });
  const failed = await send('POST', '/functions/called/invoke', { json: {} });
  expect(failed.body).toMatchObject({ error: { code: 'CODE', message: expect.stringContaining('no luck') } });
  const draft = { ...code('return "tried"'), name: 'called' };
  expect((await send('POST', '/functions/called/invoke', { json: { draft } })).body).toMatchObject({
    result: 'tried',
  });
  expect(
    (await send('POST', '/functions/unknown/invoke', { json: { draft: code('return 1') } })).status,
  ).toBe(200);
  expect((await send('POST', '/functions/unknown/invoke', { json: {} })).status).toBe(404);

  const { body: page } = await send('GET', '/functions/called/logs?limit=1');
  const { entries, nextCursor } = page as { entries: readonly unknown[]; nextCursor: string };
  expect(entries).toMatchObject([
    { source: 'manual', by: { kind: 'client', id: TEST_ACCOUNT.clientId }, error: { code: 'CODE' } },
  ]);
  const { body: rest } = await send('GET', `/functions/called/logs?cursor=${nextCursor}`);
  expect(rest).toMatchObject({ entries: [{ source: 'manual', logs: [{ level: 'warn', text: 'asked 1' }] }] });
  expect(rest).not.toHaveProperty('nextCursor');
  const { body: kept } = await send('GET', '/functions/called');
  expect(kept).toMatchObject({ lastRunAt: expect.any(String), lastFailedAt: expect.any(String) });
  expect((await send('GET', '/functions/unknown/logs')).body).toEqual({ entries: [] });
  await send('DELETE', '/functions/called');
});

test('a few calls by hand at once; more are told to come back', async () => {
  const code = 'async function lambda() { await new Promise((done) => setTimeout(done, 60_000)); }';
  // Longer than it takes for the others to be told, also where many share a slow machine.
  const draft = { kind: 'javascript', code, timeoutMs: 2_000 };
  const call = () => send('POST', '/functions/slow/invoke', { json: { draft } });
  const answers = await Promise.all([call(), call(), call(), call()]);
  const statuses = answers.map(({ status }) => status).sort();
  expect(statuses).toEqual([200, 200, 429, 429]);
  for (const { body, headers, status } of answers) {
    if (status === 200) expect(body).toMatchObject({ error: { code: 'TIMEOUT' } });
    else expect(headers.get('retry-after')).toBe('1');
  }
  expect((await call()).status).toBe(200);
});

test('a function attribute decides, and what its function wrote or failed with is in the log', async () => {
  const code =
    'async function lambda({ payload }) { console.log(payload.tier); return { level: payload.tier.length }; }';
  await send('PUT', '/functions/vipLevel', { json: { kind: 'javascript', code } });
  const parameters = { tier: '{{orchestrator.tier}}' };
  await send('POST', '/attributes', {
    json: { name: 'vip', type: 'function', function: 'vipLevel', parameters },
  });
  const actions = [{ type: 'SEND_MESSAGE', payload: { message: 'level {{custom.vip.level}}' } }];
  const policy = { id: 'vip', name: 'vip', enabled: true, expression: 'custom.vip.level > 3', actions };
  await send('POST', '/policies', { json: policy });
  const ask = (tier: string) =>
    server.send('POST', '/v2/policy/nextaction', {
      token,
      json: { accountId: TEST_ACCOUNT.id, context: { orchestrator: { tier } } },
    });
  expect((await ask('gold')).body).toEqual([{ type: 'SEND_MESSAGE', payload: { message: 'level 4' } }]);
  expect((await ask('tin')).body).toEqual([]);
  const { body: page } = await send('GET', '/functions/vipLevel/logs');
  expect(page).toMatchObject({
    entries: [
      { source: 'decision', logs: [{ level: 'info', text: 'tin' }] },
      { source: 'decision', logs: [{ level: 'info', text: 'gold' }] },
    ],
  });
  await send('DELETE', '/policies/vip', { headers: { 'if-match': '*' } });
  await send('DELETE', '/attributes/vip');
  await send('DELETE', '/functions/vipLevel');
});

test('a function reads the secrets of its account, and no other’s', async () => {
  const code = `const { Toolbelt } = require('lp-faas-toolbelt');
    async function lambda(input) { return (await Toolbelt.SecretClient().readSecret(input.payload)).value.length; }`;
  await send('PUT', '/secrets/length', { json: { value: 'x'.repeat(17) } });
  const call = (payload: unknown) =>
    send('POST', '/functions/reader/invoke', { json: { payload, draft: { kind: 'javascript', code } } });
  expect((await call('length')).body).toMatchObject({ result: 17 });
  expect((await call('nowhere')).body).toMatchObject({ error: { code: 'CODE' } });
  const other = { token: await server.logIn(OTHER_ACCOUNT) };
  const there = await server.send('POST', `/v2/accounts/${OTHER_ACCOUNT.id}/functions/reader/invoke`, {
    ...other,
    json: { payload: 'length', draft: { kind: 'javascript', code } },
  });
  expect(there.body).toMatchObject({ error: { code: 'CODE' } });
});
