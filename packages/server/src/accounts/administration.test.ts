import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import {
  OTHER_ACCOUNT,
  startTestServer,
  TEST_ACCOUNT,
  type TestServer,
} from '../testing/start-test-server.ts';

let server: TestServer;
let token: string;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.stop());
beforeEach(async () => {
  token = await server.logIn();
});

const ACCOUNT = `/v2/accounts/${TEST_ACCOUNT.id}`;
const send = (method: string, path: string, json?: unknown) =>
  server.send(method, ACCOUNT + path, { token, ...(json !== undefined && { json }) });

async function latestEntry(): Promise<Record<string, unknown>> {
  const { body } = await send('GET', '/audit-log?limit=1');
  const [entry] = (body as { entries: readonly Record<string, unknown>[] }).entries;
  return entry ?? {};
}

describe('API clients', () => {
  test('one that is added can log in; its secret is shown once, and its tokens do what its scopes allow', async () => {
    const created = await send('POST', '/clients', { name: 'Website', scopes: ['nextaction:ask'] });
    const { clientId, secret } = created.body as { clientId: string; secret: string };
    expect(created.status).toBe(201);
    expect(created.headers.get('location')).toBe(`${ACCOUNT}/clients/${clientId}`);
    expect(created.headers.get('cache-control')).toBe('no-store');
    expect(Buffer.from(secret, 'base64url')).toHaveLength(32);
    const login = await server.send('POST', '/v2/authenticate/login', { basic: { clientId, secret } });
    expect(login.body).toMatchObject({ scope: 'nextaction:ask' });
    const read = await send('GET', `/clients/${clientId}`);
    expect(read.body).toMatchObject({
      clientId,
      name: 'Website',
      scopes: ['nextaction:ask'],
      lastUsedAt: expect.any(String),
    });
    const { body } = await send('GET', '/clients');
    expect(
      (body as { clients: readonly { clientId: string }[] }).clients.map((client) => client.clientId),
    ).toContain(clientId);
    expect(JSON.stringify([read.body, body])).not.toContain(secret);
    expect(await latestEntry()).toMatchObject({
      action: 'client.created',
      target: clientId,
      actor: { kind: 'client', id: TEST_ACCOUNT.clientId },
    });
  });

  test('one of another account is not there', async () => {
    expect((await send('GET', `/clients/${OTHER_ACCOUNT.clientId}`)).body).toMatchObject({
      code: 'NOT_FOUND',
    });
    expect((await send('DELETE', `/clients/${OTHER_ACCOUNT.clientId}`)).body).toMatchObject({
      code: 'NOT_FOUND',
    });
    expect((await server.send('POST', '/v2/authenticate/login', { basic: OTHER_ACCOUNT })).status).toBe(200);
  });

  test.each([
    {},
    { name: '' },
    { name: 'x', scopes: [] },
    { name: 'x', scopes: ['everything'] },
    { name: 'x', secret: 'mine' },
  ])('one that is described by %j is refused', async (json) => {
    expect((await send('POST', '/clients', json)).body).toMatchObject({ code: 'INVALID_REQUEST' });
  });
});

describe('the v1 key', () => {
  const V1 = `/v1/account/${OTHER_ACCOUNT.id}`;

  test('that is made anew replaces the one before at once', async () => {
    const otherToken = await server.logIn(OTHER_ACCOUNT);
    const path = `/v2/accounts/${OTHER_ACCOUNT.id}/api-key`;
    expect((await server.send('GET', V1, { apiKey: OTHER_ACCOUNT.apiKey })).status).toBe(200);
    const { status, body } = await server.send('POST', path, { token: otherToken });
    const { apiKey } = body as { apiKey: string };
    expect(status).toBe(201);
    expect((await server.send('GET', V1, { apiKey: OTHER_ACCOUNT.apiKey })).status).toBe(401);
    expect((await server.send('GET', V1, { apiKey })).status).toBe(200);
    const read = await server.send('GET', path, { token: otherToken });
    expect(read.body).toEqual({ hint: apiKey.slice(-4), createdAt: expect.any(String) });
  });
});

describe('users', () => {
  test('one that is added can sign in, and is changed and removed', async () => {
    const user = { email: 'New@example.com', password: 'a new password', role: 'editor', name: 'Neo' };
    const created = await send('POST', '/users', user);
    const { id } = created.body as { id: string };
    expect(created.body).toMatchObject({ email: 'new@example.com', role: 'editor', name: 'Neo' });
    expect(created.headers.get('location')).toBe(`${ACCOUNT}/users/${id}`);
    const { email, password } = user;
    expect((await server.send('POST', '/console/session', { json: { email, password } })).status).toBe(200);
    expect((await send('PATCH', `/users/${id}`, { role: 'viewer' })).body).toMatchObject({
      role: 'viewer',
      name: 'Neo',
    });
    expect(await latestEntry()).toMatchObject({
      action: 'user.updated',
      target: id,
      detail: { role: 'viewer' },
    });
    expect((await send('GET', `/users/${id}`)).body).toMatchObject({
      role: 'viewer',
      lastSignInAt: expect.any(String),
    });
    expect((await send('DELETE', `/users/${id}`)).status).toBe(204);
    expect((await send('GET', `/users/${id}`)).status).toBe(404);
    expect((await server.send('POST', '/console/session', { json: { email, password } })).status).toBe(401);
  });

  test('neither a password nor its hash is ever shown or recorded', async () => {
    const { body } = await send('POST', '/users', {
      email: 'p@example.com',
      password: 'a secret password',
      role: 'viewer',
    });
    const { id } = body as { id: string };
    await send('PATCH', `/users/${id}`, { password: 'another secret one' });
    expect(await latestEntry()).toMatchObject({ action: 'user.updated', detail: { password: 'changed' } });
    const shown = JSON.stringify([
      body,
      (await send('GET', '/users')).body,
      (await send('GET', '/audit-log')).body,
      server.log(),
    ]);
    expect(shown).not.toMatch(/secret password|another secret|argon2/);
  });

  test('an e-mail address that is taken is refused', async () => {
    const json = { email: TEST_ACCOUNT.email, password: 'a new password', role: 'viewer' };
    const { status, body } = await send('POST', '/users', json);
    expect({ status, body }).toMatchObject({ status: 409, body: { code: 'NAME_TAKEN' } });
  });

  test('the last administrator stays one', async () => {
    const { body } = await send('GET', '/users');
    const admin = (body as { users: readonly { id: string; role: string }[] }).users.find(
      ({ role }) => role === 'admin',
    );
    for (const [method, json] of [
      ['DELETE', undefined],
      ['PATCH', { role: 'viewer' }],
    ] as const) {
      expect((await send(method, `/users/${admin?.id}`, json)).body).toMatchObject({ code: 'LAST_ADMIN' });
    }
  });

  test('one of another account is not there', async () => {
    const [user] = await server.stores.access.users.list(OTHER_ACCOUNT.id);
    for (const [method, json] of [
      ['GET', undefined],
      ['PATCH', { name: 'x' }],
      ['DELETE', undefined],
    ] as const) {
      expect((await send(method, `/users/${user?.id}`, json)).body).toMatchObject({ code: 'NOT_FOUND' });
    }
    expect(await server.stores.access.users.find(user?.id ?? '')).toEqual(user);
  });
});

describe('settings', () => {
  test('have defaults, and only what is given changes', async () => {
    const { body } = await send('GET', '/settings');
    expect(body).toEqual({ sdeStoring: false, queryTokens: true, fallbackActions: [], logRetentionDays: 7 });
    const changed = await send('PATCH', '/settings', { sdeStoring: true, logRetentionDays: 30 });
    expect(changed.body).toEqual({
      sdeStoring: true,
      queryTokens: true,
      fallbackActions: [],
      logRetentionDays: 30,
    });
    expect(await latestEntry()).toMatchObject({
      action: 'settings.updated',
      detail: { sdeStoring: true, logRetentionDays: 30 },
    });
  });

  test('fallback actions are part of the routing: a change is a revision, and decides at once', async () => {
    const fallbackActions = [{ type: 'SEND_MESSAGE', payload: { message: 'One moment' } }];
    const before = (await send('GET', '/policies')).body as { revision: number };
    expect((await send('PATCH', '/settings', { fallbackActions })).body).toMatchObject({ fallbackActions });
    expect((await send('GET', '/policies')).body).toMatchObject({ revision: before.revision + 1 });
    const { body } = await server.send('POST', '/v2/policy/nextaction', {
      token,
      json: { accountId: TEST_ACCOUNT.id },
    });
    expect(body).toEqual(fallbackActions);
    expect((await send('PATCH', '/settings', { fallbackActions: [] })).body).toMatchObject({
      fallbackActions: [],
    });
  });

  test('fallback actions that cannot work are refused with their path, and nothing changes', async () => {
    const before = (await send('GET', '/settings')).body;
    const fallbackActions = [{ type: 'SEND_MESSAGE', payload: { message: '  ' } }];
    const { body } = await send('PATCH', '/settings', { fallbackActions, logRetentionDays: 99 });
    expect(body).toMatchObject({
      code: 'INVALID_POLICY',
      errors: [{ path: expect.stringMatching(/^fallbackActions\[0\]/) }],
    });
    expect((await send('GET', '/settings')).body).toEqual(before);
  });
});

describe('the audit log', () => {
  test('is read page by page, and says in which request something was done', async () => {
    for (const name of ['a', 'b', 'c']) {
      await server.send('POST', `${ACCOUNT}/clients`, {
        token,
        json: { name },
        headers: { 'x-request-id': `request-${name}` },
      });
    }
    const first = (await send('GET', '/audit-log?limit=2&action=client.created')).body as AuditPage;
    expect(first.entries.map(({ requestId }) => requestId)).toEqual(['request-c', 'request-b']);
    const second = (await send('GET', `/audit-log?limit=2&action=client.created&cursor=${first.nextCursor}`))
      .body as AuditPage;
    expect(second.entries[0]?.requestId).toBe('request-a');
  });

  test('takes no cursor it has not given', async () => {
    for (const cursor of ['nonsense', Buffer.from('["a",1]').toString('base64url')]) {
      expect((await send('GET', `/audit-log?cursor=${cursor}`)).body).toMatchObject({
        code: 'INVALID_REQUEST',
      });
    }
  });

  test('shows nothing of another account', async () => {
    const path = `/v2/accounts/${OTHER_ACCOUNT.id}/clients`;
    const otherToken = await server.logIn(OTHER_ACCOUNT);
    const created = await server.send('POST', path, { token: otherToken, json: { name: 'of the other' } });
    const { clientId } = created.body as { clientId: string };
    expect(JSON.stringify((await send('GET', '/audit-log?limit=500')).body)).not.toContain(clientId);
    const theirs = await server.send('GET', path.replace('clients', 'audit-log'), { token: otherToken });
    expect(JSON.stringify(theirs.body)).toContain(clientId);
  });
});

type AuditPage = {
  readonly entries: readonly { readonly requestId?: string }[];
  readonly nextCursor?: string;
};
