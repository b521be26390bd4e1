import { createPrivateKey, generateKeyPairSync, sign } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startTestServer, TEST_ACCOUNT, type TestServer } from '../../testing/start-test-server.ts';
import { responseNamed, schemaNamed } from './testing/custom-endpoint-document.ts';

const ACCOUNT = `/v2/accounts/${TEST_ACCOUNT.id}`;
const BOT = `/channels/${TEST_ACCOUNT.id}/lp/liveperson/v1/bots/routing/environments`;

const KEY = generateKeyPairSync('rsa', {
  modulusLength: 2_048,
  publicKeyEncoding: { type: 'spki', format: 'pem' },
  privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
});

let server: TestServer;
let token: string;

beforeAll(async () => {
  server = await startTestServer();
  const client = await server.logIn();
  const put = (path: string, json: object) => server.send('PUT', ACCOUNT + path, { token: client, json });
  for (const id of ['vip', 'general'])
    await server.send('POST', `${ACCOUNT}/skills`, { token: client, json: { id, name: id } });
  const options = ['vip', 'close'].map((value) => ({ value, label: value }));
  await put('/bots/routing', {
    id: 'routing',
    name: 'Routing bot',
    greeting: 'Hello!',
    steps: [
      { kind: 'ask', id: 'which', message: 'Which?', property: 'which', answer: { kind: 'choice', options } },
      {
        kind: 'branch',
        id: 'where',
        cases: [{ expression: "orchestrator.which == 'close'", goto: 'bye' }],
        next: 'transfer',
      },
      { kind: 'transfer', id: 'transfer', skillId: 'vip' },
      { kind: 'close', id: 'bye', message: 'Bye' },
    ],
    fallback: { skillId: 'general' },
  });
  const saved = await put('/channels/lp', {
    id: 'lp',
    name: 'LivePerson',
    kind: 'liveperson',
    botId: 'routing',
    platformAccountId: 'brand',
    publicKeys: [KEY.publicKey],
  });
  expect(saved.status).toBe(201);
  token = livepersonToken();
});
afterAll(() => server.stop());

function livepersonToken(): string {
  const now = Math.floor(Date.now() / 1_000);
  const claims = {
    iss: 'Sentinel',
    aud: 'brand',
    scope: 'thirdpartybots.customendpoint.bot',
    exp: now + 600,
  };
  const encode = (part: object) => Buffer.from(JSON.stringify(part)).toString('base64url');
  const signed = `${encode({ alg: 'RS256' })}.${encode(claims)}`;
  return `${signed}.${sign('sha256', Buffer.from(signed), createPrivateKey(KEY.privateKey)).toString('base64url')}`;
}

async function get(path: string, response: string): Promise<unknown> {
  const { body, status } = await server.send('GET', BOT + path, { token });
  expect(status).toBe(200);
  expect(responseNamed(response).safeParse(body)).toMatchObject({ success: true });
  return body;
}

async function begin(conversation: string): Promise<void> {
  const json = {
    sdes: {},
    context: { type: 'MESSAGING', skillId: 1_234_567, engagementId: 9_876, campaignId: 1, contextType: 2 },
  };
  expect(schemaNamed('Conversation').safeParse(json)).toMatchObject({ success: true });
  const { status } = await server.send('PUT', `${BOT}/draft/conversations/${conversation}`, { token, json });
  expect(status).toBe(200);
}

async function tell(conversation: string, change: object): Promise<unknown> {
  expect(schemaNamed('ConversationChange').safeParse(change)).toMatchObject({ success: true });
  const path = `${BOT}/draft/conversations/${conversation}/events`;
  const { body, status } = await server.send('POST', path, { token, json: change });
  expect(status).toBe(200);
  expect(responseNamed('PostEventResponse').safeParse(body)).toMatchObject({ success: true });
  return body;
}

const text = (message: string, sequence: number) => ({
  type: 'TEXT',
  data: { message },
  context: { lpEvent: { sequence, dialogId: 'dialog' } },
});

it('the connection is tested as the OpenAPI document says', async () => {
  expect(await get('', 'EnvironmentsResponse')).toEqual(['draft']);
  expect(await get('/draft/state', 'StatusResponse')).toMatchObject({ state: 'online' });
});

it('a conversation is held as the OpenAPI document says, from its beginning to its transfer', async () => {
  await begin('one');
  expect(await tell('one', text('Hi', 0))).toMatchObject({
    response: [{ type: 'TEXT', data: { message: 'Hello!' } }, { type: 'STRUCTURED_CONTENT' }],
  });
  expect(await tell('one', text('vip', 1))).toMatchObject({
    response: [{ type: 'ACTION', data: { name: 'TRANSFER', parameters: { skillName: 'vip' } } }],
  });
});

it('files, and what happens to the conversation, are taken as the OpenAPI document says', async () => {
  await begin('two');
  const context = { lpEvent: {} };
  const state = (name: string) => ({ type: 'CONVERSATION', data: { name, context: {} }, context });
  expect(await tell('two', state('STARTED'))).toMatchObject({ response: [{ type: 'TEXT' }, {}] });
  const file = {
    type: 'hosted-file',
    data: { relativePath: '/close', fileType: 'PNG', caption: 'close' },
    context,
  };
  expect(await tell('two', file)).toMatchObject({
    response: [{ type: 'TEXT', data: { message: 'Bye' } }, { data: { name: 'CLOSE_CONVERSATION' } }],
  });
  const rich = { type: 'RICH_CONTENT', data: { content: {}, context: {} }, context };
  expect(await tell('two', rich)).toMatchObject({ response: [{ data: { message: 'Hello!' } }, {}] });
  expect(await tell('two', state('CLOSED'))).toMatchObject({ response: [] });
});
