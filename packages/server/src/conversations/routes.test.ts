import { afterAll, beforeAll, expect, test } from 'vitest';
import type { SendOptions, TestAnswer } from '../testing/send-request.ts';
import { standingClock } from '../testing/standing-clock.ts';
import {
  OTHER_ACCOUNT,
  startTestServer,
  TEST_ACCOUNT,
  type TestServer,
} from '../testing/start-test-server.ts';

const PATH = `/v2/accounts/${TEST_ACCOUNT.id}`;
const clock = standingClock();
const MINUTE = 60_000;

let server: TestServer;
let token: string;

beforeAll(async () => {
  server = await startTestServer({ clock });
  token = await server.logIn();
});
afterAll(() => server.stop());

const send = (method: string, path: string, options: SendOptions = {}): Promise<TestAnswer> =>
  server.send(method, PATH + path, { token, ...options });

const storeSdes = (sdeStoring: boolean) => send('PATCH', '/settings', { json: { sdeStoring } });

/** Adds a policy that says what is known when it is asked. */
async function addTeller(name: string, attribute: string): Promise<void> {
  const actions = [{ type: 'SEND_MESSAGE', payload: { message: `{{${attribute}}}` } }];
  const json = { id: name, name, enabled: true, expression: `exists(${attribute})`, actions };
  expect((await send('POST', '/policies', { json })).status).toBe(201);
}

async function tell(policyId: string, about: Readonly<Record<string, string>>): Promise<unknown> {
  const json = { accountId: TEST_ACCOUNT.id, policyId, ...about };
  const { body } = await server.send('POST', '/v2/policy/nextaction', { token, json });
  return (body as readonly { payload: { message: unknown } }[])[0]?.payload.message;
}

test('what is told of a conversation is merged, null forgets, and times come back in UTC', async () => {
  const path = '/conversations/c%201';
  expect(await send('GET', path)).toMatchObject({ status: 404, body: { code: 'NOT_FOUND' } });
  const told = { startedAt: '2030-01-15T13:00:00+02:00', currentSkillId: 'bot', previousAgentId: 'ana' };
  const known = {
    conversationId: 'c 1',
    startedAt: '2030-01-15T11:00:00.000Z',
    currentSkillId: 'bot',
    previousAgentId: 'ana',
  };
  expect(await send('PATCH', path, { json: told })).toMatchObject({ status: 200, body: known });
  const more = { lastMessageAt: '2030-01-15T11:59:30.500Z', previousAgentId: null, startedAt: null };
  const merged = { conversationId: 'c 1', currentSkillId: 'bot', lastMessageAt: '2030-01-15T11:59:30.500Z' };
  expect((await send('PATCH', path, { json: more })).body).toEqual(merged);
  expect(await send('GET', path)).toMatchObject({ status: 200, body: merged });
});

test('decisions know the conversation, in whole minutes at their time', async () => {
  await addTeller('minutes', 'conversation.minutesSincePreviousMessage');
  await addTeller('skill', 'conversation.previousSkillId');
  await addTeller('consumer', 'conversation.consumerId');
  const lastMessageAt = new Date(clock.now() - 3 * MINUTE - 59_999).toISOString();
  await send('PATCH', '/conversations/c2', { json: { lastMessageAt, previousSkillId: 'vip' } });
  expect(await tell('minutes', { conversationId: 'c2' })).toBe(3);
  clock.advance(1);
  expect(await tell('minutes', { conversationId: 'c2' })).toBe(4);
  expect(await tell('skill', { conversationId: 'c2' })).toBe('vip');
  expect(await tell('skill', { conversationId: 'unknown' })).toBeUndefined();
  expect(await tell('consumer', { conversationId: 'c2', customerId: 'asked' })).toBe('asked');
  await send('PATCH', '/conversations/c2', { json: { consumerId: 'known' } });
  expect(await tell('consumer', { conversationId: 'c2', customerId: 'asked' })).toBe('known');
});

test('mistakes about a conversation are said with their paths', async () => {
  const json = { startedAt: 'yesterday', currentSkillId: 7, unknown: 1 };
  const { status, body } = await send('PATCH', '/conversations/c3', { json });
  const paths = (body as { errors: readonly { path: string }[] }).errors.map(({ path }) => path).sort();
  expect([status, ...paths]).toEqual([400, 'currentSkillId', 'startedAt', 'unknown']);
});

test('while the account does not store them, saving entities keeps nothing, and says so', async () => {
  await storeSdes(false);
  const json = { type: 'ctmrinfo', info: { ctype: 'vip' } };
  expect(await send('PUT', '/customers/x/sdes', { json })).toMatchObject({
    status: 200,
    body: { customerId: 'x', sdes: [] },
  });
  await storeSdes(true);
  expect(await send('GET', '/customers/x/sdes')).toMatchObject({
    status: 200,
    body: { customerId: 'x', sdes: [] },
  });
});

test('entities are taken single or as a list, replace those of their type, and lose what no attribute reads', async () => {
  await storeSdes(true);
  const vip = {
    type: 'ctmrinfo',
    info: { ctype: 'vip', balance: 100.5, lastPaymentDate: { day: 1, month: 2, year: 2030 } },
  };
  const person = { type: 'personal', personal: { age: { age: 34 }, language: 'en-US' } };
  const sent = {
    ...person,
    personal: { ...person.personal, firstname: 'Ana', contacts: [{ email: 'ana@example.com' }] },
  };
  expect((await send('PUT', '/customers/y/sdes', { json: vip })).body).toEqual({
    customerId: 'y',
    sdes: [vip],
  });
  expect((await send('PUT', '/customers/y/sdes', { json: [sent] })).body).toEqual({
    customerId: 'y',
    sdes: [vip, person],
  });
  const regular = { type: 'ctmrinfo', info: { ctype: 'regular' } };
  await send('PUT', '/customers/y/sdes', { json: regular });
  expect((await send('GET', '/customers/y/sdes')).body).toEqual({ customerId: 'y', sdes: [regular, person] });
});

test('decisions know the customer, while the account stores what is known', async () => {
  await storeSdes(true);
  await addTeller('role', 'sde.visitorinfo.customerinfo.role');
  await addTeller('age', 'sde.visitorinfo.personalinfo.age.age');
  const entities = [
    { type: 'ctmrinfo', info: { role: 'gold' } },
    { type: 'personal', personal: { age: { age: 34 } } },
  ];
  await send('PUT', '/customers/z/sdes', { json: entities });
  expect(await tell('role', { customerId: 'z' })).toBe('gold');
  expect(await tell('age', { customerId: 'z' })).toBe(34);
  expect(await tell('role', { customerId: 'nobody' })).toBeUndefined();
  await storeSdes(false);
  expect(await tell('role', { customerId: 'z' })).toBeUndefined();
  expect((await send('GET', '/customers/z/sdes')).body).toEqual({ customerId: 'z', sdes: [] });
});

test('an entity of a type there is not, or of the wrong form, is refused', async () => {
  for (const json of [
    { type: 'cart', total: 1 },
    { type: 'ctmrinfo' },
    [{ type: 'personal', personal: { age: 34 } }],
  ]) {
    expect(await send('PUT', '/customers/x/sdes', { json })).toMatchObject({
      status: 400,
      body: { code: 'INVALID_REQUEST' },
    });
  }
});

test('another account sees nothing of it', async () => {
  await send('PATCH', '/conversations/secret', { json: { groupId: 'g' } });
  const other = { token: await server.logIn(OTHER_ACCOUNT) };
  expect(
    (await server.send('GET', `/v2/accounts/${OTHER_ACCOUNT.id}/conversations/secret`, other)).status,
  ).toBe(404);
  expect((await send('GET', '/conversations/secret', other)).status).toBe(403);
});
