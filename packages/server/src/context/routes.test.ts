import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { SendOptions } from '../testing/send-request.ts';
import { standingClock } from '../testing/standing-clock.ts';
import {
  OTHER_ACCOUNT,
  startTestServer,
  TEST_ACCOUNT,
  type TestServer,
} from '../testing/start-test-server.ts';

const ACCOUNT = TEST_ACCOUNT.id;
const CREATE = '/v2/context/document/create';
const clock = standingClock();

let server: TestServer;
let token: string;
let count = 0;
let nameSpace: string;

beforeAll(async () => {
  server = await startTestServer({ clock });
});
afterAll(() => server.stop());
beforeEach(async () => {
  token = await server.logIn();
  count += 1;
  nameSpace = `namespace_${count}`;
});

const send = (method: string, path: string, options: SendOptions = {}) =>
  server.send(method, path, { token, ...options });
const address = (sessionId = 's1') => ({ accountId: ACCOUNT, nameSpace, sessionId });
const pathOf = (sessionId = 's1') => `/v2/context/document/${ACCOUNT}/${nameSpace}/${sessionId}`;
const save = (payload: unknown, more: object = {}, headers: Readonly<Record<string, string>> = {}) =>
  send('POST', CREATE, { json: { ...address(), payload, ...more }, headers });
const payload = async () => ((await send('GET', pathOf())).body as { payload?: unknown }).payload;

describe('v2 documents', () => {
  it.each(['POST', 'PATCH'])('are saved with %s, merged, and read back', async (method) => {
    await save({ property1: 1, kept: true });
    const json = { ...address(), ttlSeconds: 3_600, payload: { property1: 100, Property2: 'abc' } };
    const saved = await send(method, CREATE, { json });
    expect(saved).toMatchObject({
      status: 201,
      body: { documentKey: `${ACCOUNT}:${nameSpace}:s1`, tenantId: ACCOUNT, success: true },
    });
    const read = await send('GET', pathOf());
    expect(read.body).toEqual({
      accountId: ACCOUNT,
      documentKey: `${ACCOUNT}:${nameSpace}:s1`,
      documentType: 'CONTEXT',
      nameSpace,
      payload: { property1: 100, kept: true, Property2: 'abc' },
      sessionId: 's1',
      tenantId: ACCOUNT,
      ttl: new Date(clock.now() + 3_600_000).toISOString(),
    });
    expect(read.headers.get('etag')).toBe(saved.headers.get('etag'));
  });

  it('without a session have a key that ends in a colon, and no sessionId', async () => {
    const json = { accountId: ACCOUNT, nameSpace, payload: { a: 1 } };
    expect((await send('POST', CREATE, { json })).body).toMatchObject({
      documentKey: `${ACCOUNT}:${nameSpace}:`,
    });
    const { body } = await send('GET', `/v2/context/document/${ACCOUNT}/${nameSpace}`);
    expect(body).toMatchObject({ documentKey: `${ACCOUNT}:${nameSpace}:`, payload: { a: 1 } });
    expect(body).not.toHaveProperty('sessionId');
  });

  it('are 404 where they are absent, expired, or of another account', async () => {
    expect(await send('GET', pathOf())).toMatchObject({ status: 404, body: { code: 'DOCUMENT_NOT_FOUND' } });
    await save({ a: 1 }, { ttlSeconds: 1 });
    const stranger = await server.logIn(OTHER_ACCOUNT);
    expect((await send('GET', pathOf(), { token: stranger })).status).toBe(403);
    clock.advance(1_000);
    expect((await send('GET', pathOf())).status).toBe(404);
  });

  it('are replaced with PUT', async () => {
    await save({ a: 1, b: 2 });
    const replaced = await send('PUT', pathOf(), { json: { payload: { c: 3 } } });
    expect(replaced).toMatchObject({ status: 200, body: { success: true } });
    expect(await payload()).toEqual({ c: 3 });
    const own = `/v2/context/document/${ACCOUNT}/${nameSpace}`;
    expect((await send('PUT', own, { json: { payload: { d: 4 }, ttlSeconds: 60 } })).status).toBe(200);
    expect((await send('GET', own)).body).toMatchObject({ payload: { d: 4 } });
  });

  it('answer the properties that a filter names, with dots into objects', async () => {
    await save({ property1: 100, customer: { tier: 'gold' } });
    const filter = ['property1', 'customer.tier', 'absent'].map((name) => `${nameSpace}.${name}`);
    const { status, body } = await send('POST', '/v2/context/document/properties', {
      json: { ...address(), filter },
    });
    expect(status).toBe(200);
    expect(body).toEqual({ [`${nameSpace}.property1`]: 100, [`${nameSpace}.customer.tier`]: 'gold' });
  });

  it('lose the properties that are deleted', async () => {
    await save({ a: 1, b: 2 });
    const remove = (json: object) => send('DELETE', '/v2/context/document/property/delete', { json });
    const acknowledgement = { documentKey: `${ACCOUNT}:${nameSpace}:s1`, tenantId: ACCOUNT, success: true };
    expect(await remove({ ...address(), propertyToDelete: ['a'] })).toMatchObject({
      status: 200,
      body: acknowledgement,
    });
    expect(await payload()).toEqual({ b: 2 });
    expect((await remove(address())).status).toBe(200);
    expect((await send('GET', pathOf())).status).toBe(404);
    await save({ a: 1 });
    expect(await send('DELETE', '/v2/context/document/delete', { json: address() })).toMatchObject({
      status: 200,
      body: acknowledgement,
    });
    expect((await send('GET', pathOf())).status).toBe(404);
  });

  it('count up without losing any', async () => {
    const increment = (by?: number) =>
      send('POST', '/v2/context/document/increment', {
        json: { ...address(), property: 'n', ...(by && { by }) },
      });
    await Promise.all(Array.from({ length: 20 }, () => increment()));
    expect((await increment(-5)).body).toMatchObject({ value: 15, success: true });
    await save({ n: 'text' });
    expect(await increment()).toMatchObject({ status: 409, body: { code: 'NOT_A_NUMBER' } });
  });

  it('set what is absent, and tell which names were written', async () => {
    expect((await save({ a: 1 }, { setIfAbsent: true })).body).toMatchObject({ written: ['a'] });
    expect((await save({ a: 2, b: 2 }, { setIfAbsent: ['a'] })).body).toMatchObject({ written: ['b'] });
    expect((await save({ b: 3 })).body).not.toHaveProperty('written');
    expect(await payload()).toEqual({ a: 1, b: 3 });
  });

  it('are changed only by who has seen the present version', async () => {
    const etag = (await save({ a: 1 }, {}, { 'if-none-match': '*' })).headers.get('etag') ?? '';
    expect(await save({ a: 2 }, {}, { 'if-none-match': '*' })).toMatchObject({
      status: 412,
      body: { code: 'PRECONDITION_FAILED' },
    });
    const newer = (await save({ a: 3 }, {}, { 'if-match': etag })).headers.get('etag') ?? '';
    const headers = { 'if-match': etag };
    const stale = [
      save({ a: 4 }, {}, headers),
      send('PUT', pathOf(), { json: { payload: {} }, headers }),
      send('POST', '/v2/context/document/increment', { json: { ...address(), property: 'a' }, headers }),
      send('DELETE', '/v2/context/document/property/delete', { json: address(), headers }),
      send('DELETE', '/v2/context/document/delete', { json: address(), headers }),
    ];
    expect((await Promise.all(stale)).map(({ status }) => status)).toEqual([412, 412, 412, 412, 412]);
    expect(
      (await send('PUT', pathOf(), { json: { payload: {} }, headers: { 'if-match': newer } })).status,
    ).toBe(200);
    expect((await save({ a: 5 }, {}, { 'if-match': 'x' })).status).toBe(400);
  });

  it('of more than 800,000 characters are refused whole', async () => {
    await save({ a: 'x'.repeat(600_000) });
    const refused = await save({ b: 'y'.repeat(300_000), c: 1 });
    expect(refused).toMatchObject({
      status: 413,
      body: { code: 'DOCUMENT_TOO_LARGE', detail: 'document too large', message: 'document too large' },
    });
    expect(Object.keys((await payload()) ?? {})).toEqual(['a']);
  });

  it.each(['consumer', 'operational', 'conversation', 'faas', 'custom', 'sde', 'with-hyphen', 'with space'])(
    'are refused in the namespace %j',
    async (name) => {
      const refused = await save({ a: 1 }, { nameSpace: name });
      expect(refused).toMatchObject({
        status: 400,
        body: { code: 'INVALID_REQUEST', errors: [{ path: 'nameSpace' }] },
      });
    },
  );

  it.each([0, -1, 1.5, 34_214_401, '60'])('are refused with ttlSeconds %j', async (ttlSeconds) => {
    expect((await save({ a: 1 }, { ttlSeconds })).status).toBe(400);
  });
});
