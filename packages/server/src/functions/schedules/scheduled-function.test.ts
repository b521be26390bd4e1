import { afterAll, beforeAll, expect, test } from 'vitest';
import { standingClock } from '../../testing/standing-clock.ts';
import { startTestServer, TEST_ACCOUNT, type TestServer } from '../../testing/start-test-server.ts';

const PATH = `/v2/accounts/${TEST_ACCOUNT.id}`;
const clock = standingClock();
let server: TestServer;
beforeAll(async () => {
  server = await startTestServer({ clock });
});
afterAll(() => server.stop());

test('a function with a schedule writes into the context, without being asked', async () => {
  const token = await server.logIn();
  const code = `const { Toolbelt } = require('lp-faas-toolbelt');
    async function lambda(input) {
      const context = Toolbelt.ContextServiceClient({ apiKey: '${TEST_ACCOUNT.apiKey}', accountId: '${TEST_ACCOUNT.id}' });
      await context.setPropertiesInNamespace('queue', { waiting: Object.keys(input.payload).length });
    }`;
  const json = { kind: 'javascript', code, schedule: '*/2 * * * *' };
  expect((await server.send('PUT', `${PATH}/functions/queueHealth`, { token, json })).status).toBe(201);
  clock.advance(2 * 60_000);
  const logsOf = async () => (await server.send('GET', `${PATH}/functions/queueHealth/logs`, { token })).body;
  await expect.poll(logsOf).toMatchObject({ entries: [{ source: 'schedule', logs: [] }] });
  const { apiKey } = TEST_ACCOUNT;
  const kept = await server.send('GET', `/v1/account/${TEST_ACCOUNT.id}/queue/properties`, { apiKey });
  expect(kept.body).toEqual({ waiting: 0 });
  const { body } = await server.send('GET', `${PATH}/functions/queueHealth`, { token });
  const nextRunAt = new Date(clock.now() + 2 * 60_000).toISOString();
  expect(body).toMatchObject({ lastRunAt: new Date(clock.now()).toISOString(), nextRunAt });
});
