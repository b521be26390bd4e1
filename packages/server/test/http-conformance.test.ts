import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runCase } from '../../../conformance/cases.ts';
import { httpCases } from '../../../conformance/http-cases.ts';
import { standingClock } from '../src/testing/standing-clock.ts';
import { startTestServer, type TestServer } from '../src/testing/start-test-server.ts';
import { TEST_DIALECTS, type TestDatabase } from '../src/testing/test-databases.ts';
import { runHttpCase } from './http-conformance/run-http-case.ts';

const CASES = httpCases();

/** What stands in tokens, keys and secrets of the cases, and of nothing else. */
const SECRETS = ['access_token', 'Bearer', 'eyJ', 'v1-key-of', 'secret-of', 'password of'];

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
