import { ENDPOINTS, type Endpoint, SCOPES } from '@conversation-orchestrator/api';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { TokenClaims } from '../auth/access-tokens.ts';
import { signToken } from '../testing/sign-token.ts';
import {
  OTHER_ACCOUNT,
  startTestServer,
  TEST_ACCOUNT,
  type TestServer,
} from '../testing/start-test-server.ts';

const endpoints = Object.values<Endpoint>(ENDPOINTS);
const withToken = endpoints.filter(({ access }) => access.kind === 'token');
const withApiKey = endpoints.filter(({ access }) => access.kind === 'apiKey');

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.stop());

/** A request to an endpoint about an account: nothing in it but what names the account. */
function ask(
  { method, path, body }: Endpoint,
  accountId: string,
  credentials: { token?: string; apiKey?: string },
) {
  const address = path.replace('{accountId}', accountId).replaceAll(/\{\w+\}/g, 'x');
  const namesAccount = !path.includes('{accountId}');
  return server.send(method, address, {
    ...credentials,
    ...(body && { json: namesAccount ? { accountId } : {} }),
  });
}

const withoutScope = ({ access }: Endpoint): Partial<TokenClaims> => ({
  scopes: SCOPES.filter((scope) => access.kind !== 'token' || scope !== access.scope),
});

test('the table has endpoints behind each gate', () => {
  expect(withToken.length).toBeGreaterThan(50);
  expect(withApiKey.length).toBeGreaterThan(10);
});

test('every endpoint behind a gate names the account it is about', () => {
  for (const { id, path, body, access } of endpoints) {
    const named =
      path.includes('{accountId}') ||
      body?.safeParse({}).error?.issues.some((issue) => issue.path[0] === 'accountId');
    expect({ id, named: access.kind === 'public' || named }).toEqual({ id, named: true });
  }
});

// Before those below, one of which makes a new key.
describe.each(withApiKey.map((endpoint) => [endpoint.id, endpoint] as const))('%s', (_, endpoint) => {
  test('refuses a request without a key', async () => {
    const { status, headers, body } = await ask(endpoint, TEST_ACCOUNT.id, {});
    expect({ status, body }).toMatchObject({ status: 401, body: { code: 'UNAUTHENTICATED' } });
    expect(headers.get('www-authenticate')).toContain('maven-api-key');
  });

  test('refuses a key that nobody has', async () => {
    const { status } = await ask(endpoint, TEST_ACCOUNT.id, { apiKey: 'v1-key-of-nobody' });
    expect(status).toBe(401);
  });

  test('refuses the key of another account', async () => {
    const { status, body } = await ask(endpoint, TEST_ACCOUNT.id, { apiKey: OTHER_ACCOUNT.apiKey });
    expect({ status, body }).toMatchObject({ status: 403, body: { code: 'FORBIDDEN_ACCOUNT' } });
  });

  test('refuses a token in place of the key', async () => {
    const { status } = await ask(endpoint, TEST_ACCOUNT.id, { token: await signToken(server) });
    expect(status).toBe(401);
  });

  test('lets the key of the account pass', async () => {
    const { status } = await ask(endpoint, TEST_ACCOUNT.id, { apiKey: TEST_ACCOUNT.apiKey });
    expect([401, 403, 405]).not.toContain(status);
    expect(status).toBeLessThan(500);
  });
});

describe.each(withToken.map((endpoint) => [endpoint.id, endpoint] as const))('%s', (_, endpoint) => {
  test('refuses a request without a token, and says which one it wants', async () => {
    const { status, headers, body } = await ask(endpoint, TEST_ACCOUNT.id, {});
    expect({ status, body }).toMatchObject({ status: 401, body: { code: 'UNAUTHENTICATED' } });
    expect(headers.get('www-authenticate')).toBe('Bearer');
  });

  test('refuses a token that has expired', async () => {
    const now = Math.floor(Date.now() / 1000);
    const token = await signToken(server, { issuedAt: now - 7200, expiresAt: now - 1 });
    const { status, body } = await ask(endpoint, TEST_ACCOUNT.id, { token });
    expect({ status, body }).toMatchObject({ status: 401, body: { code: 'UNAUTHENTICATED' } });
  });

  test('refuses a token with every scope but its own, naming it', async () => {
    const token = await signToken(server, withoutScope(endpoint));
    const { status, headers, body } = await ask(endpoint, TEST_ACCOUNT.id, { token });
    expect({ status, body }).toMatchObject({ status: 403, body: { code: 'FORBIDDEN_SCOPE' } });
    expect(headers.get('www-authenticate')).toContain('insufficient_scope');
  });

  test('refuses a token of another account', async () => {
    const token = await server.logIn(OTHER_ACCOUNT);
    const { status, body } = await ask(endpoint, TEST_ACCOUNT.id, { token });
    expect({ status, body }).toMatchObject({ status: 403, body: { code: 'FORBIDDEN_ACCOUNT' } });
  });

  test('refuses the v1 key in place of a token', async () => {
    const { status } = await ask(endpoint, TEST_ACCOUNT.id, { apiKey: TEST_ACCOUNT.apiKey });
    expect(status).toBe(401);
  });

  test('lets a token of the account with the scope pass', async () => {
    const { status } = await ask(endpoint, TEST_ACCOUNT.id, { token: await signToken(server) });
    expect([401, 403, 405]).not.toContain(status);
    expect(status).toBeLessThan(500);
  });
});
