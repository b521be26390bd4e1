import { ENDPOINTS, type Endpoint, PROBLEMS } from '@conversation-orchestrator/api';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runCase } from '../../../conformance/cases.ts';
import { type Exchange, httpCases } from '../../../conformance/http-cases.ts';
import { standingClock } from '../src/testing/standing-clock.ts';
import { startTestServer, type TestServer } from '../src/testing/start-test-server.ts';
import { TEST_DIALECTS, type TestDatabase } from '../src/testing/test-databases.ts';
import { runHttpCase } from './http-conformance/run-http-case.ts';

const CASES = httpCases();
const EXCHANGES = CASES.flatMap(({ steps }) =>
  steps.filter((step): step is Exchange => step.kind === 'exchange'),
);

/** What stands in tokens, keys and secrets of the cases, and of nothing else. */
const SECRETS = ['access_token', 'Bearer', 'eyJ', 'v1-key-of', 'secret-of', 'password of'];

/** What happens only when a part of the server is down or defective, or thousands of streams are open. */
const NOT_PROVOKED = [
  'TOO_MANY_STREAMS',
  'INTERNAL',
  'SECRETS_UNAVAILABLE',
  'POLICIES_UNAVAILABLE',
  'UNAVAILABLE',
];

describe('the HTTP cases', () => {
  it.each(Object.values<Endpoint>(ENDPOINTS).map((endpoint) => [endpoint.id, endpoint] as const))(
    'ask %s for what it is there for',
    (_, { method, path, replies }) => {
      const pattern = new RegExp(`^${path.replaceAll('.', '\\.').replaceAll(/\{\w+\}/g, '[^/]+')}$`);
      const asked = EXCHANGES.filter(
        (one) => one.method === method && pattern.test(one.path.split('?')[0] ?? ''),
      );
      const statuses = new Set(asked.flatMap(({ expect: { statuses: expected } }) => [...expected.keys()]));
      const good = Object.keys(replies).filter((status) => status.startsWith('2'));
      for (const status of good) expect(statuses).toContain(Number(status));
    },
  );

  it('provoke every problem that a request can', () => {
    const expected = JSON.stringify(EXCHANGES.map((one) => one.expect.body));
    const missing = Object.keys(PROBLEMS).filter((code) => !expected.includes(`"code":"${code}"`));
    expect(missing).toEqual(NOT_PROVOKED);
  });
});

describe.each(TEST_DIALECTS)('every HTTP case, on $name', ({ open }) => {
  const clock = standingClock();
  let opened: TestDatabase;
  let server: TestServer;
  beforeAll(async () => {
    opened = await open();
    server = await startTestServer({ database: opened.database, clock });
  });
  afterAll(async () => {
    await server.stop();
    await opened.dispose();
  });

  it.each(CASES.map((one) => [one.name, one] as const))('%s', (_, one) =>
    runCase(one, () => runHttpCase(server, clock, one)),
  );

  it('every request was logged, and nothing secret in it', () => {
    const lines = server.log().split('\n');
    expect(lines.length).toBeGreaterThan(CASES.length);
    expect(lines.filter((line) => SECRETS.some((secret) => line.includes(secret)))).toEqual([]);
  });
});
