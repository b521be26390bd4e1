import { SCOPES, TEST_TOKEN_SECONDS } from '@conversation-orchestrator/api';
import { decodeProtectedHeader } from 'jose';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { signToken } from '../testing/sign-token.ts';
import {
  OTHER_ACCOUNT,
  startTestServer,
  TEST_ACCOUNT,
  type TestServer,
} from '../testing/start-test-server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.stop());

const POLICIES = `/v2/accounts/${TEST_ACCOUNT.id}/policies`;
const form = (fields: Readonly<Record<string, string>>) => ({
  raw: new URLSearchParams(fields).toString(),
  headers: { 'content-type': 'application/x-www-form-urlencoded' },
});

describe('logging in', () => {
  test.each(['POST', 'GET'])(
    '%s with the right secret gives a token for an hour, which no cache may keep',
    async (method) => {
      const { status, headers, body } = await server.send(method, '/v2/authenticate/login', {
        basic: TEST_ACCOUNT,
      });
      expect({ status, body }).toMatchObject({
        status: 200,
        body: { token_type: 'Bearer', expires_in: 3600 },
      });
      expect(headers.get('cache-control')).toBe('no-store');
    },
  );

  test.each([
    ['a wrong secret', `Basic ${btoa('client-1:wrong')}`],
    ['an unknown client', `Basic ${btoa('nobody:secret')}`],
    ['the secret of another client', `Basic ${btoa(`client-1:${OTHER_ACCOUNT.secret}`)}`],
    ['no colon', `Basic ${btoa('client-1')}`],
    ['another scheme', 'Bearer client-1:secret-of-client-1'],
    ['what is not base64', 'Basic %%%'],
  ])('%s is refused, without a word about what was wrong', async (_, authorization) => {
    const { status, headers, body } = await server.send('POST', '/v2/authenticate/login', {
      headers: { authorization },
    });
    expect({ status, body }).toMatchObject({
      status: 401,
      body: { code: 'INVALID_CREDENTIALS', detail: 'Wrong credentials' },
    });
    expect(headers.get('www-authenticate')).toMatch(/^Basic /);
  });

  test('a body of any kind is ignored', async () => {
    const { status } = await server.send('POST', '/v2/authenticate/login', {
      basic: TEST_ACCOUNT,
      ...form({ a: 'b' }),
    });
    expect(status).toBe(200);
  });
});

describe('the OAuth token endpoint', () => {
  const grant_type = 'client_credentials';
  const credentials = { client_id: TEST_ACCOUNT.clientId, client_secret: TEST_ACCOUNT.secret };
  const ask = (fields: Readonly<Record<string, string>>, options = {}) =>
    server.send('POST', '/oauth2/token', { ...options, ...form(fields) });

  test('grants to a client that authenticates with HTTP Basic', async () => {
    const { status, headers, body } = await ask({ grant_type }, { basic: TEST_ACCOUNT });
    expect({ status, body }).toMatchObject({
      status: 200,
      body: { token_type: 'Bearer', scope: SCOPES.join(' ') },
    });
    expect(headers.get('cache-control')).toBe('no-store');
  });

  test('grants to a client that authenticates in the form, only the scopes it asks for', async () => {
    const { body } = await ask({ grant_type, ...credentials, scope: 'nextaction:ask context:read' });
    const { access_token: token, scope } = body as { access_token: string; scope: string };
    expect(scope).toBe('context:read nextaction:ask');
    expect((await server.send('GET', POLICIES, { token })).body).toMatchObject({ code: 'FORBIDDEN_SCOPE' });
  });

  test.each([
    ['no grant type', {}, 400, 'invalid_request'],
    ['another grant type', { grant_type: 'password' }, 400, 'unsupported_grant_type'],
    ['an unknown scope', { grant_type, ...credentials, scope: 'everything' }, 400, 'invalid_scope'],
    ['a scope of spaces', { grant_type, ...credentials, scope: '  ' }, 400, 'invalid_scope'],
    ['no credentials', { grant_type }, 401, 'invalid_client'],
    ['a wrong secret', { grant_type, client_id: 'client-1', client_secret: 'wrong' }, 401, 'invalid_client'],
  ] as const)('answers %s in the words of RFC 6749 §5.2', async (_, fields, status, error) => {
    const answer = await ask(fields);
    expect({ status: answer.status, body: answer.body }).toMatchObject({ status, body: { error } });
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(answer.headers.get('www-authenticate')).toEqual(
      status === 401 ? expect.stringMatching(/^Basic /) : null,
    );
  });

  test('refuses two ways to authenticate at once', async () => {
    const { status, body } = await ask({ grant_type, ...credentials }, { basic: TEST_ACCOUNT });
    expect({ status, body }).toMatchObject({ status: 400, body: { error: 'invalid_request' } });
  });

  test.each([
    ['a parameter that is given twice', `grant_type=${grant_type}&grant_type=password`, /^grant_type: /],
    ['a name no parameter can have', '%22%5c%C3%BC%00=1', /^\?{3}/],
  ])('refuses %s in the words of RFC 6749 §5.2', async (_, raw, error_description) => {
    const { status, headers, body } = await server.send('POST', '/oauth2/token', { ...form({}), raw });
    expect({ status, body }).toEqual({
      status: 400,
      body: { error: 'invalid_request', error_description: expect.stringMatching(error_description) },
    });
    expect(headers.get('content-type')).toMatch(/^application\/json/);
    expect(headers.get('cache-control')).toBe('no-store');
  });

  test('understands credentials that were form-encoded before they became HTTP Basic (RFC 6749 §2.3.1)', async () => {
    const encoded = { clientId: 'client%2D1', secret: 'secret%2Dof%2Dclient%2D1' };
    expect((await ask({ grant_type }, { basic: encoded })).status).toBe(200);
  });
});

describe('a token in the query', () => {
  test('is accepted, until the account turns that off', async () => {
    const token = await server.logIn(OTHER_ACCOUNT);
    const settings = `/v2/accounts/${OTHER_ACCOUNT.id}/settings`;
    expect((await server.send('GET', `${settings}?access_token=${token}`)).status).toBe(200);
    await server.send('PATCH', settings, { token, json: { queryTokens: false } });
    const refused = await server.send('GET', `${settings}?access_token=${token}`);
    expect({ status: refused.status, body: refused.body }).toMatchObject({
      status: 401,
      body: { code: 'UNAUTHENTICATED' },
    });
    expect((await server.send('GET', settings, { token })).status).toBe(200);
  });

  test('given twice is none', async () => {
    const token = await server.logIn();
    expect((await server.send('GET', `${POLICIES}?access_token=${token}&access_token=${token}`)).status).toBe(
      401,
    );
  });

  test('is never logged, and neither is one in a header, a secret, a key or an lpToken', async () => {
    const token = await server.logIn();
    await server.send('GET', `${POLICIES}?access_token=${token}`);
    await server.send('GET', `/v2/accounts/${TEST_ACCOUNT.id}/nothing?access_token=${token}`, { token });
    await server.send('GET', `/v1/account/${TEST_ACCOUNT.id}`, { apiKey: TEST_ACCOUNT.apiKey });
    const json = { accountId: TEST_ACCOUNT.id, lpToken: 'Bearer the-lp-token' };
    await server.send('POST', '/v2/policy/nextaction', { token, json });
    const { email, password } = TEST_ACCOUNT;
    await server.send('POST', '/console/session', { json: { email, password } });
    const log = server.log();
    expect(log).toContain(POLICIES);
    for (const secret of [
      token,
      TEST_ACCOUNT.secret,
      TEST_ACCOUNT.apiKey,
      password,
      'the-lp-token',
      'access_token=',
    ]) {
      expect(log).not.toContain(secret);
    }
  });
});

describe('a client that is deleted', () => {
  async function createClient(token: string) {
    const { body } = await server.send('POST', `/v2/accounts/${TEST_ACCOUNT.id}/clients`, {
      token,
      json: { name: 'Short-lived' },
    });
    return body as { clientId: string; secret: string };
  }

  test('has its tokens refused at once, and gets no more', async () => {
    const admin = await server.logIn();
    const client = await createClient(admin);
    const { body } = await server.send('POST', '/v2/authenticate/login', { basic: client });
    const { access_token: token } = body as { access_token: string };
    expect((await server.send('GET', POLICIES, { token })).status).toBe(200);
    await server.send('DELETE', `/v2/accounts/${TEST_ACCOUNT.id}/clients/${client.clientId}`, {
      token: admin,
    });
    expect((await server.send('GET', POLICIES, { token })).status).toBe(401);
    expect((await server.send('POST', '/v2/authenticate/login', { basic: client })).status).toBe(401);
  });

  test('does not leave its tokens to one that is made under the same id', async () => {
    const issuedAt = Math.floor(Date.now() / 1000) - 100;
    const token = await signToken(server, { issuedAt });
    expect((await server.send('GET', POLICIES, { token })).status).toBe(401);
  });
});

describe('the token for testing', () => {
  test('lasts a day, and may what its maker may', async () => {
    const scopes = ['access:manage', 'config:read'] as const;
    const path = `/v2/accounts/${TEST_ACCOUNT.id}/test-token`;
    const { status, body } = await server.send('POST', path, { token: await signToken(server, { scopes }) });
    const {
      access_token: token,
      expires_in,
      scope,
    } = body as { access_token: string; expires_in: number; scope: string };
    expect({ status, expires_in, scope }).toEqual({
      status: 201,
      expires_in: TEST_TOKEN_SECONDS,
      scope: 'config:read access:manage',
    });
    expect(decodeProtectedHeader(token).typ).toBe('at+jwt');
    expect((await server.send('GET', POLICIES, { token })).status).toBe(200);
    expect(
      (await server.send('POST', '/v2/policy/nextaction', { token, json: { accountId: TEST_ACCOUNT.id } }))
        .status,
    ).toBe(403);
  });
});
