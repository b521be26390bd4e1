import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { standingClock } from '../testing/standing-clock.ts';
import {
  OTHER_ACCOUNT,
  startTestServer,
  TEST_ACCOUNT,
  type TestServer,
} from '../testing/start-test-server.ts';

const ROOT = `/v1/account/${TEST_ACCOUNT.id}`;
const { apiKey } = TEST_ACCOUNT;
const clock = standingClock();

let server: TestServer;
let count = 0;
let nameSpace: string;
let path: string;

beforeAll(async () => {
  server = await startTestServer({ clock });
});
afterAll(() => server.stop());
beforeEach(() => {
  count += 1;
  nameSpace = `namespace_${count}`;
  path = `${ROOT}/${nameSpace}`;
});

const send = (method: string, at: string, json?: unknown) =>
  server.send(method, at, { apiKey, ...(json !== undefined && { json }) });
const statusOf = async (method: string, at: string, json?: unknown) => (await send(method, at, json)).status;
const names = async () => ((await send('GET', ROOT)).body as { name: string }[]).map(({ name }) => name);

describe('v1 namespaces', () => {
  it('are made, listed and deleted', async () => {
    const made = await send('POST', `${ROOT}?ttlSecond=60`, { name: nameSpace });
    expect([made.status, made.body]).toEqual([204, '']);
    await statusOf('POST', ROOT, { name: `${nameSpace}_b` });
    const createdAt = new Date(clock.now()).toISOString();
    expect((await send('GET', ROOT)).body).toEqual([
      { name: nameSpace, createdAt, ttlSecond: 60 },
      { name: `${nameSpace}_b`, createdAt },
    ]);
    expect(await statusOf('DELETE', path)).toBe(204);
    expect(await statusOf('DELETE', path)).toBe(204);
    expect(await statusOf('DELETE', `${path}_b/`)).toBe(204);
    expect(await names()).toEqual([]);
  });

  it('come into being with what is saved to them, and go with all of it', async () => {
    await send('PATCH', `${path}/s1/properties`, { a: 1 });
    expect(await names()).toContain(nameSpace);
    await send('DELETE', path);
    expect(await statusOf('GET', `${path}/s1/properties`)).toBe(404);
    expect(await statusOf('GET', `${path}/session-ids`)).toBe(404);
  });

  it('are nobody else’s', async () => {
    const answer = await server.send('GET', ROOT, { apiKey: OTHER_ACCOUNT.apiKey });
    expect(answer.status).toBe(403);
    expect((await server.send('GET', ROOT, { apiKey: 'wrong' })).status).toBe(401);
  });
});

describe.each([
  ['a namespace', ''],
  ['a session', '/s1'],
])('v1 properties of %s', (_, session) => {
  const at = () => `${path}${session}/properties`;

  it('are merged, and read all at once', async () => {
    await send('PATCH', at(), { a: 1, b: { c: [] } });
    const merged = await send('PATCH', `${at()}/`, { a: 'one' });
    expect([merged.status, merged.body]).toEqual([204, '']);
    expect((await send('GET', at())).body).toEqual({ a: 'one', b: { c: [] } });
  });

  it.each([['text'], [12.5], [false], [null], [[1, 'a']], [{ deep: { er: 1 } }]])(
    'are single values too: %j',
    async (value) => {
      expect(await statusOf('PUT', `${at()}/my%20property`, value)).toBe(204);
      expect(await send('GET', `${at()}/my%20property`)).toMatchObject({ status: 200, body: value });
      expect(await statusOf('DELETE', `${at()}/my%20property`)).toBe(204);
      expect(await statusOf('DELETE', `${at()}/my%20property`)).toBe(204);
      expect(await send('GET', `${at()}/my%20property`)).toMatchObject({
        status: 404,
        body: { code: 'PROPERTY_NOT_FOUND', message: expect.any(String) },
      });
    },
  );

  it('are 404 where there is none', async () => {
    expect(await statusOf('GET', at())).toBe(404);
    expect(await statusOf('GET', `${at()}/absent`)).toBe(404);
  });

  it('are refused in a reserved namespace, and beyond 800,000 characters', async () => {
    expect(await statusOf('PATCH', `${ROOT}/sde${session}/properties`, { a: 1 })).toBe(400);
    expect(await statusOf('PUT', `${at()}/a`, 'x'.repeat(800_000))).toBe(413);
    expect(await statusOf('GET', at())).toBe(404);
  });
});

describe('v1 sessions', () => {
  it('lose all properties at once', async () => {
    await send('PATCH', `${path}/s1/properties`, { a: 1 });
    expect(await statusOf('DELETE', `${path}/s1/properties`)).toBe(204);
    expect(await statusOf('DELETE', `${path}/s1/properties`)).toBe(204);
    expect(await statusOf('GET', `${path}/s1/properties`)).toBe(404);
  });

  it('are listed with and without their properties, page by page', async () => {
    for (const id of ['s1', 's2', 's3']) await send('PATCH', `${path}/${id}/properties`, { id });
    const list = async (what: string) => (await send('GET', `${path}/${what}`)).body;
    expect(await list('session-ids')).toEqual(['s1', 's2', 's3']);
    expect(await list('session-ids?page=1&perPage=2')).toEqual(['s3']);
    expect(await list('session-properties?page=0&perPage=1')).toEqual([
      { sessionId: 's1', property: { id: 's1' } },
    ]);
    expect(await list('session-ids?page=9')).toEqual([]);
    for (const wrong of ['page=-1', 'perPage=0', 'perPage=1001', 'page=x']) {
      expect(await statusOf('GET', `${path}/session-ids?${wrong}`)).toBe(400);
    }
  });

  it('have a time to live that beats the namespace’s, for what is written afterwards', async () => {
    await send('POST', `${ROOT}?ttlSecond=10`, { name: nameSpace });
    await send('PATCH', `${path}/s1/properties`, { before: 1 });
    const made = await send('POST', `${ROOT}/namespace/${nameSpace}/session?ttlSecond=100`, {
      sessionId: 's1',
    });
    expect([made.status, made.body]).toEqual([204, '']);
    await send('PATCH', `${path}/s1/properties`, { after: 2 });
    clock.advance(10_000);
    expect((await send('GET', `${path}/s1/properties`)).body).toEqual({ after: 2 });
    clock.advance(90_000);
    expect(await statusOf('GET', `${path}/s1/properties`)).toBe(404);
  });
});

describe('v1 and v2', () => {
  it('see the same data: __default__ is the namespace’s own document', async () => {
    const token = await server.logIn();
    const own = { accountId: TEST_ACCOUNT.id, nameSpace };
    await send('PATCH', `${path}/__default__/properties`, { fromV1: 1 });
    await server.send('POST', '/v2/context/document/create', {
      token,
      json: { ...own, payload: { fromV2: 2 } },
    });
    const both = { fromV1: 1, fromV2: 2 };
    expect((await send('GET', `${path}/properties`)).body).toEqual(both);
    expect((await send('GET', `${path}/__default__/properties`)).body).toEqual(both);
    const v2 = `/v2/context/document/${TEST_ACCOUNT.id}/${nameSpace}`;
    expect((await server.send('GET', v2, { token })).body).toMatchObject({ payload: both });
    expect((await server.send('GET', `${v2}/__default__`, { token })).body).toMatchObject({ payload: both });
  });
});
