import { afterAll, beforeAll, expect, test } from 'vitest';
import type { SendOptions, TestAnswer } from '../testing/send-request.ts';
import {
  OTHER_ACCOUNT,
  startTestServer,
  TEST_ACCOUNT,
  type TestServer,
} from '../testing/start-test-server.ts';

const PATH = `/v2/accounts/${TEST_ACCOUNT.id}`;
const CODE = { kind: 'javascript', code: 'async function lambda(input) { return input.payload; }' } as const;
const HOOK = { kind: 'webhook', url: 'https://hooks.example.com/x', headers: { 'x-a': 'b' } } as const;

let server: TestServer;
let token: string;

beforeAll(async () => {
  server = await startTestServer();
  token = await server.logIn();
});
afterAll(() => server.stop());

const send = (method: string, path: string, options: SendOptions = {}): Promise<TestAnswer> =>
  server.send(method, PATH + path, { token, ...options });

test('a function is added, read, listed, changed and deleted', async () => {
  const added = await send('PUT', '/functions/queueHealth', { json: { ...CODE, timeoutMs: 500 } });
  const etag = added.headers.get('etag') ?? '';
  const revision = Number(etag.slice(1, -1));
  const kept = { name: 'queueHealth', ...CODE, timeoutMs: 500, revision, breaker: 'closed', usedBy: [] };
  expect(added).toMatchObject({ status: 201, body: kept });
  expect(added.headers.get('location')).toBe(`${PATH}/functions/queueHealth`);
  const got = await send('GET', '/functions/queueHealth');
  expect(got.body).toEqual(kept);
  expect(got.headers.get('etag')).toBe(etag);

  await send('PUT', '/functions/alpha', { json: HOOK });
  const { body: listed } = await send('GET', '/functions');
  const { code: _, ...summary } = kept;
  expect(listed).toMatchObject({ functions: [{ name: 'alpha', kind: 'webhook', url: HOOK.url }, summary] });
  expect(JSON.stringify(listed)).not.toContain('"x-a"');

  const changed = await send('PUT', '/functions/queueHealth', { json: HOOK, headers: { 'if-match': etag } });
  expect(changed).toMatchObject({ status: 200, body: { name: 'queueHealth', ...HOOK } });
  expect(changed.headers.get('location')).toBeNull();
  const stale = { headers: { 'if-match': etag } };
  expect((await send('PUT', '/functions/queueHealth', { json: CODE, ...stale })).status).toBe(412);
  expect((await send('DELETE', '/functions/queueHealth', stale)).status).toBe(412);
  for (const name of ['queueHealth', 'alpha'])
    expect((await send('DELETE', `/functions/${name}`)).status).toBe(204);
  expect((await send('GET', '/functions/queueHealth')).status).toBe(404);
});

test('a function can be kept from replacing another', async () => {
  const headers = { 'if-none-match': '*' };
  expect((await send('PUT', '/functions/once', { json: CODE, headers })).status).toBe(201);
  expect((await send('PUT', '/functions/once', { json: HOOK, headers })).status).toBe(412);
  expect((await send('PUT', '/functions/twice', { json: CODE, headers: { 'if-match': '*' } })).status).toBe(
    412,
  );
  await send('DELETE', '/functions/once');
});

test('what is wrong with a function is said with its path, all at once, also of a draft', async () => {
  const wrong = { kind: 'javascript', code: 'function lambda() { ) }', schedule: '61 * * * *' };
  const errors = [
    { path: 'schedule', message: 'the minute, “61”, is wrong: Invalid value for minute: 61' },
    { path: 'code', message: expect.stringMatching(/^Unexpected .* \(line 1, column \d+\)$/) },
  ];
  const refused = await send('PUT', '/functions/wrong', { json: wrong });
  expect(refused).toMatchObject({ status: 400, body: { code: 'INVALID_REQUEST', errors } });
  const tried = await send('POST', '/functions/wrong/invoke', { json: { draft: wrong } });
  expect(tried).toMatchObject({
    status: 400,
    body: { errors: errors.map(({ path, message }) => ({ path: `draft.${path}`, message })) },
  });
  const renamed = await send('PUT', '/functions/wrong', { json: { ...CODE, name: 'other' } });
  expect(renamed).toMatchObject({ status: 400, body: { errors: [{ path: 'name' }] } });
});

test('a function says which attributes it gives, and is not deleted while there are some', async () => {
  await send('PUT', '/functions/used', { json: CODE });
  const attribute = { name: 'level', type: 'function', function: 'used' };
  await send('POST', '/attributes', { json: attribute });
  expect((await send('GET', '/functions/used')).body).toMatchObject({ usedBy: ['level'] });
  expect(await send('DELETE', '/functions/used')).toMatchObject({
    status: 409,
    body: { code: 'IN_USE', errors: [{ path: 'attributes.level' }] },
  });
  await send('DELETE', '/attributes/level');
  expect((await send('DELETE', '/functions/used')).status).toBe(204);
});

test('an attribute may name a function that is not there, and that is said', async () => {
  await send('POST', '/attributes', { json: { name: 'early', type: 'function', function: 'later' } });
  const { body: listed } = await send('GET', '/attributes');
  expect(listed).toMatchObject({ issues: [{ path: 'attributes.early.function', severity: 'warning' }] });
  const json = {
    name: 'p',
    expression: 'custom.early',
    actions: [{ type: 'SEND_MESSAGE', payload: { message: 'x' } }],
  };
  const { body: judged } = await send('POST', '/policies/validate', { json });
  expect(judged).toMatchObject({ valid: true, issues: [{ code: 'UNKNOWN_FUNCTION', path: 'expression' }] });
  await send('PUT', '/functions/later', { json: CODE });
  expect((await send('GET', '/attributes')).body).not.toHaveProperty('issues');
  expect((await send('POST', '/policies/validate', { json })).body).toEqual({ valid: true, issues: [] });
  await send('DELETE', '/attributes/early');
  await send('DELETE', '/functions/later');
});

test('functions are exported, imported, restored, and part of a revision', async () => {
  const code = { name: 'moved', ...CODE, schedule: '0 9 * * MON' };
  await send('PUT', '/functions/moved', { json: { ...CODE, schedule: code.schedule } });
  const { body: exported, headers } = await send('GET', '/policies/export');
  expect(exported).toMatchObject({ functions: [code] });
  const withCode = Number(headers.get('etag')?.slice(1, -1));
  const other = { token: await server.logIn(OTHER_ACCOUNT) };
  const there = `/v2/accounts/${OTHER_ACCOUNT.id}`;
  const imported = await server.send('POST', `${there}/policies/import`, { ...other, json: exported });
  expect(imported.body).toMatchObject({ changes: [{ kind: 'function', change: 'created', id: 'moved' }] });
  expect((await server.send('GET', `${there}/functions/moved`, other)).body).toMatchObject(code);

  await send('DELETE', '/functions/moved');
  const { body: listed } = await send('GET', '/policies/revisions?limit=1');
  expect(listed).toMatchObject({
    revisions: [{ summary: 'Deleted function “moved”', changes: [{ kind: 'function', id: 'moved' }] }],
  });
  await send('POST', `/policies/revisions/${withCode}/restore`);
  expect((await send('GET', '/functions/moved')).body).toMatchObject(code);

  const wrong = { version: 1, functions: [code, { ...code, schedule: '0 0 30 2 *' }] };
  expect(await send('POST', '/policies/import', { json: wrong })).toMatchObject({
    status: 400,
    body: {
      code: 'INVALID_POLICY',
      errors: [
        { path: 'functions[1]', message: 'moved is named twice' },
        { path: 'functions[1].schedule', message: 'never comes: there is no such day' },
      ],
    },
  });
  await send('DELETE', '/functions/moved');
});
