import { OUTCOMES } from '@conversation-orchestrator/api';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startTestServer, TEST_ACCOUNT, type TestServer } from '../testing/start-test-server.ts';
import { openTestSqlite } from '../testing/test-databases.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.stop());

describe('health', () => {
  test('it is alive and ready, for whoever asks', async () => {
    expect((await server.send('GET', '/healthz')).body).toEqual({ status: 'ok' });
    expect((await server.send('GET', '/readyz')).body).toEqual({
      status: 'ready',
      checks: { database: 'ok' },
    });
  });

  test('without its database it is alive, and not ready', async () => {
    const { database, dispose } = await openTestSqlite();
    const other = await startTestServer({ database });
    await dispose();
    expect((await other.send('GET', '/healthz')).status).toBe(200);
    const { status, body } = await other.send('GET', '/readyz');
    expect({ status, body }).toEqual({
      status: 503,
      body: { status: 'unready', checks: { database: 'failing' } },
    });
    await other.stop();
  });
});

describe('metrics', () => {
  async function sampleOf(name: string): Promise<number> {
    const { body } = await server.send('GET', '/metrics');
    const line = String(body)
      .split('\n')
      .find((each) => each.startsWith(`${name} `));
    return line === undefined ? 0 : Number(line.slice(name.length + 1));
  }

  test('count requests by endpoint and status', async () => {
    const live = 'http_request_duration_seconds_count{endpoint="health.live",status="200"}';
    const refused = 'http_request_duration_seconds_count{endpoint="policies.list",status="401"}';
    const nowhere = 'http_request_duration_seconds_count{endpoint="none",status="404"}';
    const before = [await sampleOf(live), await sampleOf(refused), await sampleOf(nowhere)];
    await server.send('GET', '/healthz');
    await server.send('GET', `/v2/accounts/${TEST_ACCOUNT.id}/policies`);
    await server.send('GET', '/nowhere');
    const after = [await sampleOf(live), await sampleOf(refused), await sampleOf(nowhere)];
    expect(after).toEqual(before.map((count) => count + 1));
  });

  test('count decisions by how they ended', async () => {
    const name = 'decisions_total{outcome="NO_POLICIES_ENABLED"}';
    const before = await sampleOf(name);
    const token = await server.logIn();
    await server.send('POST', '/v2/policy/nextaction', { token, json: { accountId: TEST_ACCOUNT.id } });
    expect(await sampleOf(name)).toBe(before + 1);
    expect(OUTCOMES).toContain('NO_POLICIES_ENABLED');
  });

  test('tell about the queue of the decision log and the process, and name no account', async () => {
    const { headers, body } = await server.send('GET', '/metrics');
    expect(headers.get('content-type')).toMatch(/^text\/plain/);
    for (const name of [
      'decision_log_queue_length',
      'decision_log_dropped_total',
      'process_cpu_seconds_total',
      'nodejs_eventloop_lag_seconds',
    ]) {
      expect(body).toContain(`\n${name} `);
    }
    expect(body).not.toContain(TEST_ACCOUNT.id);
  });
});

describe('documentation', () => {
  test('the OpenAPI document describes every endpoint', async () => {
    const { body } = await server.send('GET', '/openapi.json');
    expect(body).toMatchObject({
      openapi: expect.stringMatching(/^3\.1/),
      paths: { '/v2/policy/nextaction': { post: {} } },
    });
  });

  test('its page is made of this server’s own files, and a policy forbids all others', async () => {
    const { status, headers, body } = await server.send('GET', '/docs');
    expect(status).toBe(200);
    const policy = headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'self'");
    expect(policy).toContain("script-src 'self';");
    expect(policy).not.toMatch(/https?:/);
    const files = [...String(body).matchAll(/(?:src|href)="([^"]+)"/g)].map(([, file = '']) => file);
    expect(files.length).toBeGreaterThan(4);
    for (const file of files) {
      expect(file).toMatch(/^\/docs\//);
      expect((await server.send('GET', file)).status).toBe(200);
    }
    expect(body).not.toMatch(/<script>|<script type/);
  });

  test('the page a problem’s type leads to describes it under its anchor', async () => {
    const { body } = await server.send('GET', '/nowhere');
    const { type } = body as { type: string };
    const [path = '', anchor] = type.split('#');
    const page = await server.send('GET', path);
    expect(page.headers.get('content-type')).toMatch(/^text\/html/);
    expect(page.body).toContain(`<h2 id="${anchor}">404 <code>UNKNOWN_ROUTE</code></h2>`);
  });
});
