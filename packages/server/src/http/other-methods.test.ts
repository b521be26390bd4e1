import { ENDPOINTS, type Endpoint } from '@conversation-orchestrator/api';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestServer, TEST_ACCOUNT, type TestServer } from '../testing/start-test-server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.stop());

const fill = (path: string) => path.replaceAll(/\{\w+\}/g, 'x');
const paths = [...new Set(Object.values<Endpoint>(ENDPOINTS).map(({ path }) => path))];

test.each(paths)(
  '%s answers TRACE with 405 and OPTIONS with 204, both with the methods it has',
  async (path) => {
    const own = Object.values<Endpoint>(ENDPOINTS)
      .filter((endpoint) => endpoint.path === path)
      .map(({ method }) => method);
    const options = await server.send('OPTIONS', fill(path));
    expect(options.status).toBe(204);
    const allow = options.headers.get('allow')?.split(', ');
    expect(allow).toEqual(expect.arrayContaining([...own, 'OPTIONS']));
    expect(allow?.includes('HEAD')).toBe(allow?.includes('GET'));
    for (const method of ['PATCH', 'PUT', 'DELETE', 'GET', 'POST'].filter(
      (other) => !allow?.includes(other),
    )) {
      const { status, headers, body } = await server.send(method, fill(path));
      expect({ status, body }).toMatchObject({ status: 405, body: { code: 'METHOD_NOT_ALLOWED' } });
      expect(headers.get('allow')).toBe(options.headers.get('allow'));
    }
  },
);

test('HEAD answers what GET does, without the body', async () => {
  const token = await server.logIn();
  const path = `/v2/accounts/${TEST_ACCOUNT.id}/policies`;
  const get = await server.send('GET', path, { token });
  const head = await server.send('HEAD', path, { token });
  expect(head).toMatchObject({ status: 200, body: '' });
  expect(head.headers.get('content-length')).toBe(get.headers.get('content-length'));
  expect((await server.send('HEAD', path)).status).toBe(401);
});

test('a trailing slash is tolerated', async () => {
  const token = await server.logIn();
  for (const path of ['/healthz/', `/v2/accounts/${TEST_ACCOUNT.id}/policies/`]) {
    expect((await server.send('GET', path, { token })).status).toBe(200);
  }
  const json = { accountId: TEST_ACCOUNT.id };
  expect((await server.send('POST', '/v2/policy/nextaction/', { token, json })).status).toBe(200);
});

test('what is nowhere is 404, with any method', async () => {
  for (const method of ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'QUERY', 'PROPFIND']) {
    const { status, body } = await server.send(method, '/v2/nothing/here');
    expect({ status, body }).toMatchObject({ status: 404, body: { code: 'UNKNOWN_ROUTE' } });
  }
});

test.each(['QUERY', 'PROPFIND', 'LOCK', 'SEARCH'])(
  '%s, which no path has, is 405 like any other method',
  async (method) => {
    for (const path of ['/v2/policy/nextaction', '/v2/policy/nextaction/', '/v1/account/a/namespace?x=1']) {
      const { status, headers, body } = await server.send(method, path);
      expect({ status, body }).toMatchObject({ status: 405, body: { code: 'METHOD_NOT_ALLOWED' } });
      expect(headers.get('allow')).toBe((await server.send('OPTIONS', path)).headers.get('allow'));
    }
  },
);

test('the body of what is nowhere is not looked at', async () => {
  const raw = 'x'.repeat(100);
  const { status } = await server.send('POST', '/v2/nothing/here', {
    raw,
    headers: { 'content-type': 'no type at all' },
  });
  expect(status).toBe(404);
});
