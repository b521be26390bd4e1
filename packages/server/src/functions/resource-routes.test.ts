import { afterAll, beforeAll, expect, test } from 'vitest';
import type { SendOptions, TestAnswer } from '../testing/send-request.ts';
import { signToken } from '../testing/sign-token.ts';
import {
  OTHER_ACCOUNT,
  startTestServer,
  TEST_ACCOUNT,
  type TestServer,
} from '../testing/start-test-server.ts';

const PATH = `/v2/accounts/${TEST_ACCOUNT.id}`;
const CODE = { kind: 'javascript', code: 'async function lambda(input) { return input.payload; }' } as const;

let server: TestServer;
let token: string;

beforeAll(async () => {
  server = await startTestServer();
  token = await server.logIn();
});
afterAll(() => server.stop());

const send = (method: string, path: string, options: SendOptions = {}): Promise<TestAnswer> =>
  server.send(method, PATH + path, { token, ...options });

test('a secret is written, named, and nowhere to be read', async () => {
  const kept = await send('PUT', '/secrets/crmToken', { json: { value: 'hush-hush' } });
  expect(kept).toMatchObject({ status: 204, body: '' });
  await send('PUT', '/secrets/crmToken', { json: { value: 'hush-hush-2' } });
  const { body: listed } = await send('GET', '/secrets');
  expect(listed).toMatchObject({
    secrets: expect.arrayContaining([{ name: 'crmToken', changedAt: expect.any(String) }]),
  });
  expect((await send('GET', '/secrets/crmToken')).status).toBe(405);
  const { body: audit } = await send('GET', '/audit-log');
  expect(JSON.stringify([listed, audit])).not.toContain('hush-hush');
  expect(server.log()).not.toContain('hush-hush');
  const { entries } = audit as { entries: readonly { action: string; target: string }[] };
  const ofSecret = entries.filter(({ target }) => target === 'crmToken').map(({ action }) => action);
  expect(ofSecret).toEqual(['secret.changed', 'secret.created']);
  expect((await send('DELETE', '/secrets/crmToken')).status).toBe(204);
  expect((await send('DELETE', '/secrets/crmToken')).status).toBe(404);
});

test('allowed domains are replaced as a whole, under a condition where one is given', async () => {
  const first = await send('PUT', '/allowed-domains', {
    json: { domains: ['*.CRM.example.com', 'a.example.com', 'a.example.com'] },
  });
  expect(first).toMatchObject({ status: 200, body: { domains: ['*.crm.example.com', 'a.example.com'] } });
  const etag = first.headers.get('etag') ?? '';
  expect((await send('GET', '/allowed-domains')).headers.get('etag')).toBe(etag);
  const change = (ifMatch: string) =>
    send('PUT', '/allowed-domains', { json: { domains: [] }, headers: { 'if-match': ifMatch } });
  expect((await change('"0"')).status).toBe(412);
  expect(await change(etag)).toMatchObject({ status: 200, body: { domains: [] } });
  expect((await change(etag)).status).toBe(412);
});

test('who may only read may not change, call, or write secrets; who may change may not write secrets either', async () => {
  await send('PUT', '/functions/guarded', { json: CODE });
  const viewer = await signToken(server, { scopes: ['config:read', 'logs:read'] });
  const editor = await signToken(server, { scopes: ['config:read', 'config:write'] });
  const statusOf = async (who: string, method: string, path: string, json?: unknown) =>
    (await server.send(method, PATH + path, { token: who, ...(json !== undefined && { json }) })).status;
  for (const path of [
    '/functions',
    '/functions/guarded',
    '/functions/guarded/logs',
    '/secrets',
    '/allowed-domains',
  ]) {
    expect(await statusOf(viewer, 'GET', path), path).toBe(200);
  }
  expect(await statusOf(viewer, 'PUT', '/functions/guarded', CODE)).toBe(403);
  expect(await statusOf(viewer, 'DELETE', '/functions/guarded')).toBe(403);
  expect(await statusOf(viewer, 'POST', '/functions/guarded/invoke', {})).toBe(403);
  expect(await statusOf(editor, 'GET', '/functions/guarded/logs')).toBe(403);
  for (const who of [viewer, editor]) {
    expect(await statusOf(who, 'PUT', '/secrets/x', { value: 'y' })).toBe(403);
    expect(await statusOf(who, 'DELETE', '/secrets/x')).toBe(403);
    expect(await statusOf(who, 'PUT', '/allowed-domains', { domains: [] })).toBe(403);
  }
  await send('DELETE', '/functions/guarded');
});

test('functions, secrets and allowed domains of one account are not another’s', async () => {
  const other = { token: await server.logIn(OTHER_ACCOUNT) };
  const there = `/v2/accounts/${OTHER_ACCOUNT.id}`;
  await send('PUT', '/functions/mine', { json: CODE });
  await send('PUT', '/secrets/mine', { json: { value: 'hush' } });
  await send('PUT', '/allowed-domains', { json: { domains: ['mine.example.com'] } });
  expect((await server.send('GET', `${there}/functions/mine`, other)).status).toBe(404);
  expect((await server.send('POST', `${there}/functions/mine/invoke`, { ...other, json: {} })).status).toBe(
    404,
  );
  expect((await server.send('GET', `${there}/functions/mine/logs`, other)).body).toEqual({ entries: [] });
  expect((await server.send('GET', `${there}/secrets`, other)).body).toEqual({ secrets: [] });
  expect((await server.send('DELETE', `${there}/secrets/mine`, other)).status).toBe(404);
  expect((await server.send('GET', `${there}/allowed-domains`, other)).body).toEqual({ domains: [] });
  expect((await server.send('GET', `${PATH}/functions/mine`, other)).status).toBe(403);
});
