import { MAX_LIST_VALUES } from '@conversation-orchestrator/api';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { SendOptions, TestAnswer } from '../testing/send-request.ts';
import {
  OTHER_ACCOUNT,
  startTestServer,
  TEST_ACCOUNT,
  type TestServer,
} from '../testing/start-test-server.ts';

const PATH = `/v2/accounts/${TEST_ACCOUNT.id}`;

let server: TestServer;
let token: string;

beforeAll(async () => {
  server = await startTestServer();
  token = await server.logIn();
});
afterAll(() => server.stop());

const send = (method: string, path: string, options: SendOptions = {}): Promise<TestAnswer> =>
  server.send(method, PATH + path, { token, ...options });

const ask = async (): Promise<unknown> =>
  (await server.send('POST', '/v2/policy/nextaction', { token, json: { accountId: TEST_ACCOUNT.id } })).body;

/** Adds a policy that holds while its expression does, and says so. */
async function addPolicy(id: string, expression: string): Promise<void> {
  const actions = [{ type: 'SEND_MESSAGE', payload: { message: id } }];
  const { status } = await send('POST', '/policies', {
    json: { id, name: id, enabled: true, expression, actions },
  });
  expect(status).toBe(201);
}

const deletePolicy = (id: string) => send('DELETE', `/policies/${id}`, { headers: { 'if-match': '*' } });

test('a static attribute is added, read, changed and deleted, and decisions follow at once', async () => {
  const vipList = { name: 'vipList', type: 'static', value: ['+1'] };
  const added = await send('POST', '/attributes', { json: vipList });
  expect(added).toMatchObject({ status: 201, body: vipList });
  expect(added.headers.get('location')).toBe(`${PATH}/attributes/vipList`);
  const got = await send('GET', '/attributes/vipList');
  expect(got).toMatchObject({ status: 200, body: vipList });
  expect(got.headers.get('etag')).toBe(added.headers.get('etag'));

  await addPolicy('vip', "'+2' in custom.vipList");
  expect(await ask()).toEqual([]);
  const changed = { ...vipList, description: 'The best', value: ['+1', '+2'] };
  const etag = got.headers.get('etag') ?? '';
  expect(
    await send('PUT', '/attributes/vipList', { json: changed, headers: { 'if-match': etag } }),
  ).toMatchObject({
    status: 200,
    body: changed,
  });
  expect(await ask()).toEqual([{ type: 'SEND_MESSAGE', payload: { message: 'vip' } }]);

  await deletePolicy('vip');
  expect((await send('DELETE', '/attributes/vipList')).status).toBe(204);
  expect(await send('GET', '/attributes/vipList')).toMatchObject({
    status: 404,
    body: { code: 'NOT_FOUND' },
  });
});

test('attributes are listed by name, with the revision as ETag', async () => {
  for (const name of ['zulu', 'Alpha', 'mike.two', 'mike']) {
    await send('POST', '/attributes', { json: { name, type: 'static', value: null } });
  }
  const { body, headers } = await send('GET', '/attributes');
  const { attributes, revision } = body as { attributes: readonly { name: string }[]; revision: number };
  expect(attributes.map(({ name }) => name)).toEqual(['Alpha', 'mike', 'mike.two', 'zulu']);
  expect(headers.get('etag')).toBe(`"${revision}"`);
  expect(await server.send('GET', `/v2/accounts/${OTHER_ACCOUNT.id}/attributes`, { token })).toMatchObject({
    status: 403,
    body: { code: 'FORBIDDEN_ACCOUNT' },
  });
  const other = { token: await server.logIn(OTHER_ACCOUNT) };
  const { body: others } = await server.send('GET', `/v2/accounts/${OTHER_ACCOUNT.id}/attributes`, other);
  expect(others).toEqual({ attributes: [], revision: 0 });
});

test('a name may be written with custom., in the body and in the path', async () => {
  expect(
    await send('POST', '/attributes', { json: { name: 'custom.full', type: 'static', value: 1 } }),
  ).toMatchObject({
    status: 201,
    body: { name: 'full' },
  });
  expect(await send('GET', '/attributes/custom.full')).toMatchObject({
    status: 200,
    body: { name: 'full', value: 1 },
  });
  expect((await send('DELETE', '/attributes/custom.full')).status).toBe(204);
});

test('a function attribute is kept with its parameters; one that would wait for itself is refused', async () => {
  const queue = {
    name: 'queue',
    type: 'function',
    function: 'queueHealth',
    parameters: { of: ['{{custom.skill}}'] },
  };
  expect(await send('POST', '/attributes', { json: queue })).toMatchObject({ status: 201, body: queue });
  const back = { name: 'skill', type: 'function', function: 'f', parameters: '{{custom.queue.best}}' };
  expect(await send('POST', '/attributes', { json: back })).toMatchObject({
    status: 400,
    body: {
      code: 'INVALID_POLICY',
      errors: [
        {
          path: 'parameters',
          message: 'would wait for its own result: custom.skill → custom.queue → custom.skill',
        },
      ],
    },
  });
});

test('an attribute that something reads is not deleted', async () => {
  await send('POST', '/attributes', { json: { name: 'used', type: 'static', value: 1 } });
  await addPolicy('user', 'custom.used == 1');
  expect(await send('DELETE', '/attributes/used', { headers: { 'if-match': '*' } })).toMatchObject({
    status: 409,
    body: {
      code: 'IN_USE',
      errors: [{ path: 'policies.user', message: 'the policy “user” reads custom.used' }],
    },
  });
  await deletePolicy('user');
  expect((await send('DELETE', '/attributes/used')).status).toBe(204);
});

test('what is wrong with an attribute is said with its path', async () => {
  const long = { name: 'long', type: 'static', value: Array.from({ length: MAX_LIST_VALUES + 1 }, () => 1) };
  const mistakes: readonly [unknown, string][] = [
    [{ name: 'no value', type: 'static', value: 1 }, 'name'],
    [{ name: 'a', type: 'static' }, 'value'],
    [{ name: 'a', type: 'function' }, 'function'],
    [long, 'value'],
  ];
  for (const [json, path] of mistakes) {
    const { status, body } = await send('POST', '/attributes', { json });
    expect({ status, body }).toMatchObject({
      status: 400,
      body: { code: 'INVALID_REQUEST', errors: [{ path }] },
    });
  }
  expect((await send('POST', '/attributes', { json: { ...long, value: long.value.slice(1) } })).status).toBe(
    201,
  );
});

test('a name that is taken, another name than in the path, and a stale change are refused', async () => {
  const json = { name: 'taken', type: 'static', value: 1 };
  await send('POST', '/attributes', { json });
  expect(await send('POST', '/attributes', { json })).toMatchObject({
    status: 409,
    body: { code: 'NAME_TAKEN' },
  });
  expect(await send('PUT', '/attributes/other', { json })).toMatchObject({
    status: 400,
    body: { errors: [{ path: 'name' }] },
  });
  const headers = { 'if-match': '"0"' };
  expect(await send('PUT', '/attributes/taken', { json, headers })).toMatchObject({ status: 412 });
  expect(await send('DELETE', '/attributes/taken', { headers })).toMatchObject({ status: 412 });
});

test('a calendar is added, asked by decisions, changed, and deleted when nothing asks it any more', async () => {
  const office = {
    name: 'the office',
    timeZone: 'Europe/Berlin',
    open: [{ date: '1999-12-31' }, { date: '1999-01-01' }],
  };
  const always = { name: 'the office', timeZone: 'Europe/Berlin' };
  const path = '/calendars/the%20office';
  const added = await send('POST', '/calendars', { json: always });
  expect(added).toMatchObject({ status: 201, body: always });
  expect(added.headers.get('location')).toBe(PATH + path);
  expect(await send('POST', '/calendars', { json: office })).toMatchObject({
    status: 409,
    body: { code: 'NAME_TAKEN' },
  });
  await addPolicy('office hours', "inCalendar('the office')");
  expect(await ask()).toEqual([{ type: 'SEND_MESSAGE', payload: { message: 'office hours' } }]);
  const closed = { ...always, closed: [{ from: '2000-01-01', to: '2999-12-31', name: 'holidays' }] };
  expect(await send('PUT', path, { json: closed })).toMatchObject({ status: 200, body: closed });
  expect(await send('GET', path)).toMatchObject({ status: 200, body: closed });
  expect(await ask()).toEqual([]);
  expect(await send('DELETE', path)).toMatchObject({
    status: 409,
    body: { code: 'IN_USE', errors: [{ path: 'policies["office hours"]' }] },
  });
  await deletePolicy('office%20hours');
  const { body: listed } = await send('GET', '/calendars');
  expect(listed).toMatchObject({ calendars: [closed] });
  expect((await send('DELETE', path)).status).toBe(204);
  expect((await send('GET', path)).status).toBe(404);
});

test('what is wrong with a calendar is said with its path, all at once', async () => {
  const json = {
    name: 'wrong',
    timeZone: 'Europe/Berlinn',
    closed: ['2030-02-30', { from: '2030-12-26', to: '2030-12-24' }],
    open: [{ days: ['MON', 'FUNDAY'] }, { date: '2030-01-01', from: '25:00' }],
  };
  const { status, body } = await send('POST', '/calendars', { json });
  const paths = (body as { errors: readonly { path: string }[] }).errors.map(({ path }) => path);
  expect(status).toBe(400);
  expect(paths).toEqual(['timeZone', 'closed[0]', 'closed[1].to', 'open[0].days[1]', 'open[1].from']);
});
