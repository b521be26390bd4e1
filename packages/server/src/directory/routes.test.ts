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

test('a skill is added, read, renamed, listed and deleted', async () => {
  const skill = { id: 'vip support', name: 'Vip Support' };
  const added = await send('POST', '/skills', { json: skill });
  expect(added).toMatchObject({ status: 201, body: skill });
  expect(added.headers.get('location')).toBe(`${PATH}/skills/vip%20support`);
  expect(await send('GET', '/skills/vip%20support')).toMatchObject({ status: 200, body: skill });
  const renamed = { ...skill, name: 'VIPs' };
  expect(await send('PUT', '/skills/vip%20support', { json: { name: 'VIPs' } })).toMatchObject({
    status: 200,
    body: renamed,
  });
  expect(await send('GET', '/skills')).toMatchObject({ status: 200, body: { skills: [renamed] } });
  expect((await send('DELETE', '/skills/vip%20support')).status).toBe(204);
  for (const method of ['GET', 'DELETE']) {
    expect(await send(method, '/skills/vip%20support')).toMatchObject({
      status: 404,
      body: { code: 'NOT_FOUND' },
    });
  }
});

test('a skill without an id gets one', async () => {
  const { status, body } = await send('POST', '/skills', { json: { name: 'Sales' } });
  expect({ status, body }).toEqual({
    status: 201,
    body: { id: expect.stringMatching(/^[\w-]{20,}$/), name: 'Sales' },
  });
  expect(await send('POST', '/skills', { json: { name: 'Sales' } })).toMatchObject({
    status: 409,
    body: { code: 'NAME_TAKEN' },
  });
});

test('an agent is added, read, changed, listed and deleted', async () => {
  await send('POST', '/skills', { json: { id: 'de', name: 'Deutsch' } });
  const agent = { id: 'ana', name: 'Ana', skillIds: ['de'], status: 'online' };
  const added = await send('POST', '/agents', { json: agent });
  expect(added).toMatchObject({ status: 201, body: agent });
  expect(added.headers.get('location')).toBe(`${PATH}/agents/ana`);
  expect(await send('POST', '/agents', { json: agent })).toMatchObject({
    status: 409,
    body: { code: 'NAME_TAKEN' },
  });
  const offline = { ...agent, skillIds: [], status: 'offline' };
  expect(await send('PUT', '/agents/ana', { json: { id: 'ana', name: 'Ana' } })).toMatchObject({
    status: 200,
    body: offline,
  });
  expect(await send('GET', '/agents/ana')).toMatchObject({ status: 200, body: offline });
  expect(await send('GET', '/agents')).toMatchObject({ status: 200, body: { agents: [offline] } });
  expect((await send('DELETE', '/agents/ana')).status).toBe(204);
  expect((await send('GET', '/agents/ana')).status).toBe(404);
});

test('a skill in use is not deleted: the answer names policies and agents', async () => {
  await send('POST', '/skills', { json: { id: 'used', name: 'Used' } });
  await send('POST', '/agents', { json: { id: 'ben', name: 'Ben', skillIds: ['used'] } });
  const actions = [{ type: 'TRANSFER_TO_SKILL', payload: { skillId: 'used' } }];
  await send('POST', '/policies', { json: { id: 'p', name: 'P', actions } });
  expect(await send('DELETE', '/skills/used')).toMatchObject({
    status: 409,
    body: { code: 'IN_USE', errors: [{ path: 'policies.p' }, { path: 'agents.ben' }] },
  });
});

test('mistakes are said with their paths', async () => {
  const wrong: readonly [string, string, unknown, string][] = [
    ['POST', '/skills', { name: '' }, 'name'],
    ['POST', '/skills', { id: '..', name: 'x' }, 'id'],
    ['PUT', '/skills/a', { id: 'b', name: 'x' }, 'id'],
    ['PUT', '/agents/a', { id: 'b', name: 'x' }, 'id'],
    ['POST', '/agents', { name: 'x', skillIds: ['nowhere'] }, 'skillIds[0]'],
    ['POST', '/agents', { name: 'x', status: 'asleep' }, 'status'],
  ];
  for (const [method, path, json, mistake] of wrong) {
    expect(await send(method, path, { json })).toMatchObject({
      status: 400,
      body: { code: 'INVALID_REQUEST', errors: [{ path: mistake }] },
    });
  }
});

test('another account sees nothing of it', async () => {
  await send('POST', '/skills', { json: { id: 'secret', name: 'Secret' } });
  const other = { token: await server.logIn(OTHER_ACCOUNT) };
  const path = `/v2/accounts/${OTHER_ACCOUNT.id}/skills`;
  expect(await server.send('GET', path, other)).toMatchObject({ status: 200, body: { skills: [] } });
  expect((await server.send('GET', `${path}/secret`, other)).status).toBe(404);
  expect((await send('GET', '/skills', other)).status).toBe(403);
});

test('changes are in the audit log, with who made them', async () => {
  const { body } = await send('GET', '/audit-log?action=skill.created&limit=1');
  expect(body).toMatchObject({
    entries: [
      { action: 'skill.created', target: 'secret', actor: { kind: 'client', id: TEST_ACCOUNT.clientId } },
    ],
  });
});
