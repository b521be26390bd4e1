import { describe, expect, it } from 'vitest';
import { problem, type Script, startScriptedServer } from '../test/scripted-server.ts';
import { ApiProblem } from './api-problem.ts';
import { createCall } from './call.ts';
import type { ConnectionOptions } from './options.ts';

async function start(script: Script, options: Partial<ConnectionOptions> = {}) {
  const { url, received } = await startScriptedServer(script);
  return { received, call: createCall({ baseUrl: url, token: 'token-1', ...options }) };
}

const problemOf = async (work: Promise<unknown>): Promise<ApiProblem> => {
  const reason = await work.then(
    () => new Error('it did not fail'),
    (error: unknown) => error,
  );
  if (!(reason instanceof ApiProblem)) throw reason;
  return reason;
};

const ask = { body: { accountId: 'a' } };
const list = { params: { accountId: 'a' } };

describe('a call', () => {
  it('sends path, query, headers, body and token as the endpoint table says', async () => {
    const { call, received } = await start(() => ({ json: {} }));
    await call('context.readSession', { params: { accountId: 'a', nameSpace: 'ns', sessionId: 'x/y ä?' } });
    await call('policies.list', { params: { accountId: 'a' }, query: { search: 'a&b', enabled: true } });
    await call('context.save', {
      body: { accountId: 'a', nameSpace: 'ns', payload: { p: 'ü' } },
      headers: { 'if-match': '"4"' },
    });
    expect(received.map(({ method, url }) => `${method} ${url}`)).toEqual([
      'GET /v2/context/document/a/ns/x%2Fy%20%C3%A4%3F',
      'GET /v2/accounts/a/policies?search=a%26b&enabled=true',
      'POST /v2/context/document/create',
    ]);
    expect(received[2]).toMatchObject({
      headers: { 'content-type': 'application/json', 'if-match': '"4"', authorization: 'Bearer token-1' },
      body: '{"accountId":"a","nameSpace":"ns","payload":{"p":"ü"}}',
    });
  });

  it('gives status, headers and body of the answer', async () => {
    const { call } = await start(() => ({ status: 201, headers: { etag: '"5"' }, json: { success: true } }));
    const reply = await call('context.save', { body: { accountId: 'a', nameSpace: 'ns', payload: {} } });
    expect(reply).toMatchObject({ status: 201, body: { success: true } });
    expect(reply.headers.get('ETag')).toBe('"5"');
  });

  it('has no body where the answer has none', async () => {
    const { call } = await start(() => ({ status: 204 }));
    const params = { accountId: 'a', skillId: 's' };
    expect(await call('skills.delete', { params })).toMatchObject({ status: 204, body: undefined });
  });

  it('works below a path', async () => {
    const { received, url } = await startScriptedServer(() => ({ json: {} }));
    await createCall({ baseUrl: `${url}/tools/co/` })('health.live', {});
    expect(received[0]?.url).toBe('/tools/co/healthz');
  });

  it('refuses a path segment that would lead elsewhere, without sending anything', async () => {
    const { call, received } = await start(() => ({ json: {} }));
    for (const sessionId of ['', '.', '..']) {
      const reading = call('context.readSession', { params: { accountId: 'a', nameSpace: 'ns', sessionId } });
      expect(await problemOf(reading)).toMatchObject({
        code: 'INVALID_REQUEST',
        errors: [{ path: 'sessionId' }],
      });
    }
    expect(received).toEqual([]);
  });

  it('shows the v1 key under /v1, and the CSRF token with changes, only', async () => {
    const { call, received } = await start(() => ({ json: {} }), {
      apiKey: 'key-1',
      csrfToken: () => 'csrf-1',
    });
    await call('v1.readProperties', { params: { accountId: 'a', nameSpace: 'ns' } });
    await call('settings.update', { params: { accountId: 'a' }, body: { sdeStoring: true } });
    expect(received[0]?.headers).toMatchObject({ 'maven-api-key': 'key-1' });
    expect(received[0]?.headers).not.toHaveProperty('authorization');
    expect(received[0]?.headers).not.toHaveProperty('x-csrf-token');
    expect(received[1]?.headers).toMatchObject({ 'x-csrf-token': 'csrf-1', authorization: 'Bearer token-1' });
    expect(received[1]?.headers).not.toHaveProperty('maven-api-key');
  });

  it('writes a form where the endpoint takes one, and gives its errors as answers', async () => {
    const answer = { status: 400, json: { error: 'invalid_scope' } };
    const { call, received } = await start(() => answer, { clientId: 'ü', clientSecret: 's:1' });
    const reply = await call('oauth.token', { body: { grant_type: 'client_credentials', scope: 'a b' } });
    expect(reply).toMatchObject({ status: 400, body: { error: 'invalid_scope' } });
    expect(received[0]?.body).toBe('grant_type=client_credentials&scope=a+b');
    expect(received[0]?.headers.authorization).toBe(`Basic ${Buffer.from('ü:s:1').toString('base64')}`);
  });

  it('does not follow a redirect: the token stays here', async () => {
    const { call, received } = await start(
      ({ url }) => ({ status: 307, headers: { location: `${url}/elsewhere` } }),
      { retries: 0 },
    );
    expect((await problemOf(call('nextAction.ask', ask))).code).toBe('UNREACHABLE');
    expect(received).toHaveLength(1);
  });
});

describe('a refusal', () => {
  it('is a problem with code, detail, mistakes and request id', async () => {
    const errors = [{ path: 'conditions[0].value', message: 'is required' }];
    const refusal = { code: 'INVALID_REQUEST', detail: 'is wrong', requestId: 'req-7', errors };
    const headers = { 'content-type': 'application/problem+json' };
    const { call } = await start(() => ({ status: 400, headers, json: refusal }));
    const reason = await problemOf(call('policies.validate', { ...list, body: {} }));
    expect(reason).toMatchObject({ status: 400, ...refusal });
  });

  it('by something that is not this service is an unexpected answer', async () => {
    const { call } = await start(() => ({ status: 502, text: '<h1>Bad gateway</h1>' }));
    expect(await problemOf(call('nextAction.ask', ask))).toMatchObject({
      code: 'UNEXPECTED_ANSWER',
      status: 502,
    });
  });

  it('is not a status the endpoint documents as an answer', async () => {
    const { call, received } = await start(() => ({ status: 503, json: { status: 'unready', checks: {} } }));
    expect(await call('health.ready', {})).toMatchObject({ status: 503, body: { status: 'unready' } });
    expect(received).toHaveLength(1);
  });

  it('is not repeated where repeating cannot help', async () => {
    const { call, received } = await start(() => problem(500, 'INTERNAL'));
    expect(await problemOf(call('policies.list', list))).toMatchObject({
      code: 'INTERNAL',
      requestId: 'req-7',
    });
    expect(received).toHaveLength(1);
  });
});

describe('repeating', () => {
  it('waits as long as the server says', async () => {
    const { call, received } = await start((_, count) =>
      count === 1 ? problem(503, 'UNAVAILABLE', { 'retry-after': '1' }) : { json: [] },
    );
    const began = performance.now();
    await call('nextAction.ask', ask);
    expect(performance.now() - began).toBeGreaterThanOrEqual(1_000);
    expect(received).toHaveLength(2);
  });

  it('ends after the given number of times', async () => {
    const { call, received } = await start(() => problem(429, 'TOO_MANY_REQUESTS'), { retries: 3 });
    expect((await problemOf(call('policies.list', list))).code).toBe('TOO_MANY_REQUESTS');
    expect(received).toHaveLength(4);
  });

  it('does not begin where the time would run out', async () => {
    const { call, received } = await start(() => problem(503, 'UNAVAILABLE', { 'retry-after': '30' }), {
      timeoutMs: 15_000,
    });
    // One that waited would have run out of time.
    expect((await problemOf(call('policies.list', list))).code).toBe('UNAVAILABLE');
    expect(received).toHaveLength(1);
  });

  it('follows a broken connection only where the request can do no harm twice', async () => {
    const { call, received } = await start(() => 'break');
    const increment = { accountId: 'a', nameSpace: 'ns', property: 'n' };
    expect((await problemOf(call('context.increment', { body: increment }))).code).toBe('UNREACHABLE');
    expect(received).toHaveLength(1);
    const skill = { params: { accountId: 'a', skillId: 's' } };
    await problemOf(call('skills.delete', skill));
    expect(received).toHaveLength(4);
    await problemOf(call('nextAction.ask', ask));
    expect(received).toHaveLength(7);
    const change = { params: { accountId: 'a', policyId: 'p' }, headers: { 'if-match': '"1"' } };
    await problemOf(call('policies.delete', change));
    expect(received).toHaveLength(8);
  });

  it('mends a broken connection', async () => {
    const { call } = await start((_, count) =>
      count === 1 ? 'break' : { json: { policies: [], revision: 3 } },
    );
    expect((await call('policies.list', list)).body.revision).toBe(3);
  });
});

describe('time', () => {
  it('runs out', async () => {
    const { call } = await start(() => 'never', { timeoutMs: 100 });
    expect(await problemOf(call('policies.list', list))).toMatchObject({ code: 'TIMEOUT', status: 0 });
  });

  it('of one call can be shorter', async () => {
    const { call } = await start(() => 'never');
    expect((await problemOf(call('policies.list', list, { timeoutMs: 50 }))).code).toBe('TIMEOUT');
  });

  it('ends when the caller says so, with the caller’s reason', async () => {
    const { call } = await start(() => 'never');
    const controller = new AbortController();
    const pending = call('policies.list', list, { signal: controller.signal });
    controller.abort(new Error('never mind'));
    await expect(pending).rejects.toThrow('never mind');
  });

  it('spent waiting for a repetition ends with the call', async () => {
    const { call } = await start(() => problem(503, 'UNAVAILABLE', { 'retry-after': '5' }));
    const controller = new AbortController();
    const pending = call('policies.list', list, { signal: controller.signal });
    setTimeout(() => controller.abort(new Error('never mind')), 50);
    await expect(pending).rejects.toThrow('never mind');
  });
});
