import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  OTHER_ACCOUNT,
  startTestServer,
  TEST_ACCOUNT,
  type TestServer,
} from '../testing/start-test-server.ts';
import { TEST_DIALECTS, type TestDatabase } from '../testing/test-databases.ts';

const POLICIES = `/v2/accounts/${TEST_ACCOUNT.id}/policies`;

// Two processes share a PostgreSQL; that two servers on one SQLite behave alike is the same code.
describe.each(TEST_DIALECTS)('two nodes on one $name', ({ open }) => {
  let shared: TestDatabase;
  let one: TestServer;
  let two: TestServer;

  beforeAll(async () => {
    shared = await open();
    [one, two] = await Promise.all([startTestServer(shared), startTestServer(shared)]);
  });
  afterAll(async () => {
    await Promise.all([one.stop(), two.stop()]);
    await shared.dispose();
  });

  test('that start at the same time use one key, and accept each other’s tokens', async () => {
    const keys = await Promise.all([one, two].map((node) => node.send('GET', '/.well-known/jwks.json')));
    expect(keys[0]?.body).toEqual(keys[1]?.body);
    expect((await two.send('GET', POLICIES, { token: await one.logIn() })).status).toBe(200);
    expect((await one.send('GET', POLICIES, { token: await two.logIn() })).status).toBe(200);
  });

  test('both refuse a client within two seconds after one has deleted it', async () => {
    const admin = await one.logIn();
    const created = await one.send('POST', `/v2/accounts/${TEST_ACCOUNT.id}/clients`, {
      token: admin,
      json: { name: 'x' },
    });
    const client = created.body as { clientId: string; secret: string };
    const { body } = await one.send('POST', '/v2/authenticate/login', { basic: client });
    const { access_token: token } = body as { access_token: string };
    expect((await two.send('GET', POLICIES, { token })).status).toBe(200);
    await one.send('DELETE', `/v2/accounts/${TEST_ACCOUNT.id}/clients/${client.clientId}`, { token: admin });
    expect((await one.send('GET', POLICIES, { token })).status).toBe(401);
    await wait(1_500);
    expect((await two.send('GET', POLICIES, { token })).status).toBe(401);
  });

  test('both refuse a v1 key within two seconds after one has replaced it', async () => {
    const { apiKey, id } = OTHER_ACCOUNT;
    const path = `/v1/account/${id}`;
    expect((await two.send('GET', path, { apiKey })).status).toBe(200);
    await one.send('POST', `/v2/accounts/${id}/api-key`, { token: await one.logIn(OTHER_ACCOUNT) });
    await wait(1_500);
    expect((await two.send('GET', path, { apiKey })).status).toBe(401);
  });

  test('know each other’s sessions', async () => {
    const { email, password } = TEST_ACCOUNT;
    const { headers } = await one.send('POST', '/console/session', { json: { email, password } });
    const cookie = headers.getSetCookie()[0]?.split(';')[0] ?? '';
    expect((await two.send('GET', '/console/session', { headers: { cookie } })).status).toBe(200);
  });
});
