import { createHmac } from 'node:crypto';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { startTestServer, TEST_ACCOUNT, type TestServer } from '../../testing/start-test-server.ts';
import { openTestSqlite, type TestDatabase } from '../../testing/test-databases.ts';
import { type Answer, startTestEndpoint, type TestEndpoint } from '../../testing/test-endpoint.ts';

const ACCOUNT = `/v2/accounts/${TEST_ACCOUNT.id}`;
const WAIT = { timeout: 15_000, interval: 20 };

let opened: TestDatabase;
let chatwoot: TestEndpoint;
let answer: Answer;
let server: TestServer;

const done: Answer = (response) => response.setHeader('content-type', 'application/json').end('{"id":1}');

beforeEach(async () => {
  answer = done;
  opened = await openTestSqlite();
  chatwoot = await startTestEndpoint((response, request) => answer(response, request));
  server = await start();
  await setUp();
});
afterEach(async () => {
  await server.stop();
  await chatwoot.close();
  await opened.dispose();
});

function start(): Promise<TestServer> {
  return startTestServer({ database: opened.database, config: { functionNetworks: ['127.0.0.1'] } });
}

async function setUp(): Promise<void> {
  const token = await server.logIn();
  const put = (path: string, json: object) => server.send('PUT', ACCOUNT + path, { token, json });
  for (const id of ['vip', 'general'])
    await server.send('POST', `${ACCOUNT}/skills`, { token, json: { id, name: id } });
  await put('/bots/routing', {
    id: 'routing',
    name: 'Routing bot',
    greeting: 'Hello!',
    steps: [
      { kind: 'ask', id: 'city', message: 'Which city?', property: 'city' },
      { kind: 'transfer', id: 'transfer', skillId: 'vip' },
    ],
    fallback: { skillId: 'general' },
  });
  await put('/secrets/inbound', { value: 'webhook secret' });
  await put('/secrets/chatwootToken', { value: 'api token' });
  await put('/allowed-domains', { domains: ['127.0.0.1'] });
  const saved = await put('/channels/cw', {
    id: 'cw',
    name: 'Chatwoot',
    kind: 'chatwoot',
    botId: 'routing',
    secret: 'inbound',
    apiToken: 'chatwootToken',
    url: chatwoot.url,
    platformAccountId: '1',
    skills: { vip: '5', general: '6' },
  });
  expect(saved.status).toBe(201);
}

let messages = 0;

/** The customer writes, and Chatwoot tells, signed. */
async function write(content: string): Promise<void> {
  messages += 1;
  const raw = JSON.stringify({
    event: 'message_created',
    id: messages,
    content,
    message_type: 'incoming',
    conversation: { id: 17, status: 'pending' },
    account: { id: 1 },
  });
  const timestamp = String(Math.floor(Date.now() / 1_000));
  const signature = createHmac('sha256', 'webhook secret').update(`${timestamp}.${raw}`).digest('hex');
  const { body, status } = await server.send('POST', `/channels/${TEST_ACCOUNT.id}/cw/chatwoot`, {
    raw,
    headers: {
      'content-type': 'application/json',
      'x-chatwoot-timestamp': timestamp,
      'x-chatwoot-signature': `sha256=${signature}`,
    },
  });
  expect({ body, status }).toEqual({ body: { taken: true }, status: 200 });
}

/** What Chatwoot was asked, in order. */
const asked = () =>
  chatwoot.received.map(({ body, url }) => {
    const { content, ...rest } = JSON.parse(body) as { readonly content?: string };
    return content ?? { [url.split('/').at(-1) ?? '']: rest };
  });

it('what the bot says and does is sent to Chatwoot in order, with the token of the agent bot', async () => {
  await write('Hi');
  await vi.waitFor(() => expect(asked()).toEqual(['Hello!', 'Which city?']), WAIT);
  await write('Paris');
  await vi.waitFor(
    () =>
      expect(asked().slice(2)).toEqual([
        { assignments: { team_id: 5 } },
        { toggle_status: { status: 'open' } },
      ]),
    WAIT,
  );
  expect(chatwoot.received[0]).toMatchObject({
    method: 'POST',
    url: '/api/v1/accounts/1/conversations/17/messages',
    headers: { api_access_token: 'api token' },
  });
});

it('what Chatwoot cannot take now is sent again, before what follows it', async () => {
  let failures = 2;
  answer = (response, request) => {
    if (failures-- > 0) response.writeHead(503).end();
    else done(response, request);
  };
  await write('Hi');
  await vi.waitFor(() => expect(asked()).toEqual(['Hello!', 'Hello!', 'Hello!', 'Which city?']), WAIT);
});

it('what was not sent yet is sent after a restart', async () => {
  answer = (response) => response.writeHead(503).end();
  await write('Hi');
  await vi.waitFor(() => expect(asked()).toEqual(['Hello!']), WAIT);
  await server.stop();
  const before = chatwoot.received.length;
  answer = done;
  server = await start();
  await vi.waitFor(() => expect(asked().slice(before)).toEqual(['Hello!', 'Which city?']), WAIT);
});

it('a team that Chatwoot does not know is passed over for the fallback skill', async () => {
  await write('Hi');
  answer = (response, { body }) => response.end(body.includes('"team_id":5') ? 'null' : '{"id":1}');
  await write('Paris');
  await vi.waitFor(
    () =>
      expect(asked().slice(2)).toEqual([
        { assignments: { team_id: 5 } },
        { assignments: { team_id: 6 } },
        { toggle_status: { status: 'open' } },
      ]),
    WAIT,
  );
});

it('nothing is sent where the account does not allow it', async () => {
  const token = await server.logIn();
  await server.send('PUT', `${ACCOUNT}/allowed-domains`, { token, json: { domains: ['example.com'] } });
  await write('Hi');
  await vi.waitFor(() => expect(server.log()).toContain('DOMAIN_NOT_ALLOWED'), WAIT);
  expect(chatwoot.received).toEqual([]);
  expect(server.log()).not.toContain('api token');
});
