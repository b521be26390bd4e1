import { once } from 'node:events';
import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { DEFAULT_BODY_LIMIT } from '@conversation-orchestrator/api';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startTestServer, TEST_ACCOUNT, type TestServer } from '../testing/start-test-server.ts';

let server: TestServer;
let token: string;
beforeAll(async () => {
  server = await startTestServer({ config: { requestTimeoutSeconds: 1 } });
  token = await server.logIn();
});
afterAll(() => server.stop());

const accountId = TEST_ACCOUNT.id;
const SAVE = '/v2/context/document/create';
const POLICIES = `/v2/accounts/${accountId}/policies`;
const json = { 'content-type': 'application/json' };

/** Saves a payload that is given as text. */
function save(payload: string, headers: Readonly<Record<string, string>> = json) {
  const raw = `{"accountId":"${accountId}","nameSpace":"hostile","payload":${payload}}`;
  return server.send('POST', SAVE, { token, headers, raw });
}

/** Sends bytes as they are, and reads until the server hangs up. */
async function sendBytes(bytes: string): Promise<string> {
  const socket = connect(Number(new URL(server.url).port), '127.0.0.1');
  socket.on('error', () => {});
  await once(socket, 'connect');
  socket.write(bytes);
  return text(socket);
}

describe('a body', () => {
  test.each([
    ['that names a member twice', '{"a":1,"a":2}', 'payload.a is given twice'],
    ['with NUL', '{"a":"\\u0000"}', 'NUL'],
    ['with half a surrogate pair', '{"\\ud800":1}', 'half a surrogate pair'],
    ['that ends too early', '{"a":', '"}" at line 1'],
    ['that is nested a hundred thousand levels', `{"a":${'['.repeat(100_000)}`, 'nested deeper'],
  ])('%s is refused, saying where, and nothing is kept', async (_, payload, fault) => {
    const { status, body } = await save(payload);
    expect({ status, body }).toMatchObject({
      status: 400,
      body: { code: 'INVALID_JSON', detail: expect.stringContaining(fault) },
    });
    expect((await server.send('GET', `/v2/context/document/${accountId}/hostile`, { token })).status).toBe(
      404,
    );
  });

  test('with a member called __proto__ is refused or kept, and changes no prototype', async () => {
    const { status } = await save('{"__proto__":{"polluted":true}}');
    expect([201, 400]).toContain(status);
    expect(Reflect.get({}, 'polluted')).toBeUndefined();
  });

  test('with wrong types is told all its mistakes at once, each with its path', async () => {
    const raw = '{"accountId":"le12345678","nameSpace":7,"sessionId":["x"],"ttlSeconds":"soon","payload":[]}';
    const { status, body } = await server.send('POST', SAVE, { token, headers: json, raw });
    const { code, errors } = body as { code: string; errors: readonly { path: string }[] };
    expect({ status, code }).toEqual({ status: 400, code: 'INVALID_REQUEST' });
    expect(errors.map(({ path }) => path).sort()).toEqual([
      'nameSpace',
      'payload',
      'sessionId',
      'ttlSeconds',
    ]);
  });

  test.each(['null', '[]', '"text"', '7', 'true'])(
    'that is %s instead of an object is refused',
    async (raw) => {
      const { status, body } = await server.send('POST', SAVE, { token, headers: json, raw });
      expect({ status, body }).toMatchObject({ status: 400, body: { code: 'INVALID_REQUEST' } });
    },
  );

  test('that is missing is refused', async () => {
    for (const headers of [json, {}]) {
      const { status, body } = await server.send('POST', SAVE, { token, headers });
      expect({ status, body }).toMatchObject({ status: 400, body: { code: 'INVALID_REQUEST' } });
    }
  });

  test.each([
    'text/plain',
    'application/x-www-form-urlencoded',
    'application/json; charset=iso-8859-1',
    'application/jsonx',
    'nonsense',
  ])('of the type %s is refused', async (type) => {
    const { status, body } = await save('{}', { 'content-type': type });
    expect({ status, body }).toMatchObject({ status: 415, body: { code: 'UNSUPPORTED_MEDIA_TYPE' } });
  });

  test.each(['application/json; charset=utf-8', 'Application/JSON', 'application/json;charset="UTF-8"'])(
    'of the type %s is read',
    async (type) => {
      expect((await save('{"a":1}', { 'content-type': type })).status).toBe(201);
    },
  );

  test('larger than its endpoint reads is refused, whether it says so or not', async () => {
    const large = JSON.stringify({ name: 'x', pad: 'x'.repeat(DEFAULT_BODY_LIMIT) });
    const path = `/v2/accounts/${accountId}/clients`;
    const { status, body } = await server.send('POST', path, { token, headers: json, raw: large });
    expect({ status, body }).toMatchObject({ status: 413, body: { code: 'BODY_TOO_LARGE' } });
    const chunked = await fetch(server.url + path, {
      method: 'POST',
      headers: { ...json, authorization: `Bearer ${token}` },
      body: new Blob([large]).stream(),
      // @ts-expect-error known to fetch, not yet to its types
      duplex: 'half',
    });
    expect(chunked.status).toBe(413);
  });

  test('is not read at all for whoever may not send it', async () => {
    const { status, body } = await server.send('POST', SAVE, { headers: json, raw: '{"a":' });
    expect({ status, body }).toMatchObject({ status: 401, body: { code: 'UNAUTHENTICATED' } });
  });
});

describe('an address', () => {
  test('that is not correctly encoded is refused', async () => {
    const { status, body } = await server.send('GET', `/v2/accounts/%ff/policies`, { token });
    expect({ status, body }).toMatchObject({ status: 400, body: { code: 'INVALID_REQUEST' } });
  });

  test('with NUL is refused', async () => {
    for (const path of [`${POLICIES}/a%00b`, `${POLICIES}?search=%00`]) {
      const { status, body } = await server.send('GET', path, { token });
      expect({ status, body }).toMatchObject({ status: 400, body: { code: 'INVALID_REQUEST' } });
    }
  });

  test('of any length is answered', async () => {
    expect((await server.send('GET', `${POLICIES}/${'x'.repeat(300)}`, { token })).status).toBe(400);
    expect((await server.send('GET', `${POLICIES}/${'x'.repeat(5_000)}`, { token })).status).toBe(400);
    expect((await server.send('GET', `/${'x/'.repeat(5_000)}`, { token })).status).toBe(404);
  });

  test.each([
    '/..%2f..%2fetc%2fpasswd',
    '/docs/static/..%2f..%2fpackage.json',
    '/docs/static/%2e%2e/package.json',
    '//etc/passwd',
  ])('%s leads to no file', async (path) => {
    const { status, body } = await server.send('GET', path);
    expect([400, 403, 404]).toContain(status);
    expect(JSON.stringify(body)).not.toContain('"version"');
  });
});

describe('a refusal', () => {
  test('of something unexpected says nothing of the inside, and is found in the log by its id', async () => {
    const broken = await startTestServer();
    const brokenToken = await broken.logIn();
    broken.stores.directory.listSkills = () => Promise.reject(new Error('secret detail of the inside'));
    const { status, headers, body } = await broken.send('GET', `/v2/accounts/${accountId}/skills`, {
      token: brokenToken,
    });
    await broken.stop();
    expect({ status, body }).toMatchObject({ status: 500, body: { code: 'INTERNAL' } });
    expect(JSON.stringify(body)).not.toMatch(/secret detail|\.ts|at /);
    const { requestId } = body as { requestId: string };
    expect(headers.get('x-request-id')).toBe(requestId);
    const logged = broken
      .log()
      .split('\n')
      .find((line) => line.includes(requestId) && line.includes('secret detail'));
    expect(logged).toContain('"level":50');
  });

  test('carries the id its sender gave the request, when that is fit for a log', async () => {
    const idOf = async (given: string) => {
      const { body } = await server.send('GET', '/nothing', { headers: { 'x-request-id': given } });
      return (body as { requestId: string }).requestId;
    };
    expect(await idOf('trace-42:7.a_b')).toBe('trace-42:7.a_b');
    for (const unfit of ['two words', 'x'.repeat(129), '{"level":60}', 'ü']) {
      const sent = encodeURIComponent(unfit) === unfit ? unfit : unfit.replace('ü', '\u00fc');
      expect(await idOf(sent)).toMatch(/^[0-9a-f-]{36}$/);
    }
  });
});

describe('a connection', () => {
  test('that does not speak HTTP is told so, and closed', async () => {
    const answer = await sendBytes('NONSENSE\r\n\r\n');
    expect(answer).toMatch(/^HTTP\/1\.1 400 .*application\/problem\+json.*"code":"INVALID_REQUEST"/s);
  });

  test('with two lengths, or a length and chunks, is refused (RFC 9112 §6.3)', async () => {
    const head = `POST ${SAVE} HTTP/1.1\r\nHost: x\r\n`;
    expect(await sendBytes(`${head}Content-Length: 2\r\nContent-Length: 3\r\n\r\n{}`)).toMatch(
      /^HTTP\/1\.1 400 /,
    );
    expect(
      await sendBytes(`${head}Content-Length: 2\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n`),
    ).toMatch(/^HTTP\/1\.1 400 /);
  });

  test('with endless headers is refused', async () => {
    expect(await sendBytes(`GET / HTTP/1.1\r\nHost: x\r\nA: ${'a'.repeat(100_000)}`)).toMatch(
      /^HTTP\/1\.1 400 .*too large/s,
    );
  });

  test('that begins a request and never ends it is closed', async () => {
    const answer = await sendBytes(`POST ${SAVE} HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n`);
    expect(answer).toMatch(/took too long/);
  }, 40_000);
});
