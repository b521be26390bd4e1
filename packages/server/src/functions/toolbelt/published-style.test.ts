import { expect, test } from 'vitest';
import { saveContext } from '../../context/save-context.ts';
import { resultOf } from '../sandbox/testing/run-code.ts';
import { ACCOUNT, useToolbelt } from './testing/toolbelt-world.ts';

const { world, runFixture } = useToolbelt();

const ns = (nameSpace: string, sessionId = '__default__') => ({ accountId: ACCOUNT, nameSpace, sessionId });

test('nested promise chains: a secret, the context service by its address, the callback', async () => {
  const { context, keepSecret, requests } = world();
  keepSecret('API_KEY', 'key');
  await saveContext(context, { key: ns('routing', 'session-1'), properties: { customerId: 123 } });
  const outcome = await runFixture('vip-check', 'session-1');
  expect(outcome.end).toEqual({ kind: 'result', value: true });
  expect(outcome.logs).toEqual([
    { level: 'info', text: 'sessionId: session-1' },
    { level: 'info', text: 'true' },
  ]);
  expect(requests).toEqual([]);
});

test('secrets that are JSON, two requests, and what came of them in the context service', async () => {
  const { context, keepSecret, reply, requests } = world();
  keepSecret('loginCredentials', '{"username":"bot","appKey":"k"}');
  keepSecret('mavenApiKey', 'key');
  reply(`POST https://vep.example.com/api/account/${ACCOUNT}/login`, 200, { bearer: 'token-1' });
  reply(`GET https://messaging.example.com/api/account/${ACCOUNT}/shift-status`, 200, [
    { skillId: 7, status: 'ON' },
    { skillId: 8, status: 'OFF' },
  ]);
  expect(resultOf(await runFixture('shift-status'))).toBe('Successfully updated Context Service');
  expect(
    requests.map(({ body, headers }) => [body, headers['authorization'], headers['content-type']]),
  ).toEqual([
    ['{"username":"bot","appKey":"k"}', undefined, 'application/json'],
    [undefined, 'Bearer token-1', undefined],
  ]);
  expect((await context.find(ns('shifts')))?.properties).toEqual({
    7: { skillId: 7, status: 'ON' },
    8: { skillId: 8, status: 'OFF' },
  });
});

test('a value of the customer’s structured data, by the conversation', async () => {
  const { conversations, sdes } = world();
  await conversations.update(ACCOUNT, 'conversation-1', { consumerId: 'customer-1', lastMessageAt: 5 });
  await sdes.save(ACCOUNT, 'customer-1', [{ type: 'ctmrinfo', info: { companyBranch: 'Sales' } }]);
  const outcome = await runFixture('store-number', 'conversation-1');
  expect(resultOf(outcome)).toBe('Sales');
  expect(outcome.logs).toEqual([{ level: 'info', text: 'Fetched following SDE Sales for conversation-1' }]);
});

test('a conversation that is not known is an error of the function', async () => {
  expect((await runFixture('store-number', 'conversation-2')).end).toMatchObject({
    code: 'CODE',
    message: expect.stringContaining('Conversation "conversation-2" not found.'),
  });
});

test('a service of the reference is found in its directory, and the request to it signed', async () => {
  const { context, keepSecret, reply, requests } = world();
  const health = { skillsMetrics: { 7: { unassignedConversations: 3 } } };
  keepSecret('mavenApiKey', 'key');
  keepSecret(
    'lp-faas-default-app-key',
    '{"consumerKey":"ck","consumerSecret":"cs","token":"t","tokenSecret":"ts"}',
  );
  reply(`GET https://api.liveperson.net/api/account/${ACCOUNT}/service/leDataReporting/baseURI.json`, 200, {
    baseURI: 'va.data.liveperson.net',
  });
  reply(
    `GET https://va.data.liveperson.net/operations/api/account/${ACCOUNT}/msgqueuehealth/current/`,
    200,
    health,
  );
  expect(resultOf(await runFixture('queue-health'))).toEqual(health);
  expect((await context.find(ns('queues')))?.properties).toEqual(health);
  expect(requests[1]?.headers['authorization']).toMatch(
    /^OAuth oauth_consumer_key="ck", oauth_nonce="[\w-]+", oauth_signature_method="HMAC-SHA1", .*oauth_signature="[\w%]+"$/,
  );
});

test('one object of options, a status that is looked at, and a promise for the callback', async () => {
  const { keepSecret, reply } = world();
  keepSecret('FAAS-Runner', '{"bearer":"b"}');
  reply(`POST https://history.example.com/api/account/${ACCOUNT}/search`, 200, {
    conversationHistoryRecords: [{ info: { latestAgentId: 'a1' } }],
  });
  reply('POST https://join.example.com/v1/userjoin/join/c1', 409, 'there already');
  expect(resultOf(await runFixture('join-conversation', { conversationId: 'c1' }))).toEqual({
    statusCode: 409,
    body: 'there already',
  });
});

test('a request that fails is logged as the function wants it', async () => {
  world().keepSecret('FAAS-Runner', '{"bearer":"b"}');
  const outcome = await runFixture('join-conversation', { conversationId: 'c1' });
  expect(resultOf(outcome)).toBe('no history');
  expect(outcome.logs[0]?.text).toContain('"name":"RequestError"');
});

test('the newer style: a module, fetch, secrets that are texts', async () => {
  const { keepSecret, reply, requests } = world();
  keepSecret('user', 'u');
  keepSecret('password', '{"not":"opened"}');
  reply(
    'GET https://crm.example.com/customers/a%2Fb',
    200,
    { tier: 'gold' },
    { 'content-type': 'application/json' },
  );
  expect(resultOf(await runFixture('newer-style', { customerId: 'a/b' }))).toEqual({
    tier: 'gold',
    type: 'application/json',
  });
  expect(requests[0]?.headers['authorization']).toBe(
    `Basic ${Buffer.from('u:{"not":"opened"}').toString('base64')}`,
  );
});
