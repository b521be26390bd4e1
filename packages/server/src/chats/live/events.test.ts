import { request } from 'node:http';
import type { Chat, ChatMessage } from '@conversation-orchestrator/api';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Config } from '../../config.ts';
import { type EventReader, type ReceivedEvent, readEvents } from '../../testing/event-reader.ts';
import { signToken } from '../../testing/sign-token.ts';
import {
  OTHER_ACCOUNT,
  startTestServer,
  TEST_ACCOUNT,
  type TestServer,
} from '../../testing/start-test-server.ts';
import { openTestPostgres, TEST_DIALECTS, type TestDatabase } from '../../testing/test-databases.ts';

const ACCOUNT = `/v2/accounts/${TEST_ACCOUNT.id}`;
const DESK = `${ACCOUNT}/chats/events`;

const BOT = {
  id: 'asks',
  name: 'Asks',
  steps: [
    { kind: 'ask', id: 'one', message: 'One?', property: 'one' },
    { kind: 'route', id: 'route' },
  ],
  fallback: { skillId: 'general' },
};

let opened: TestDatabase;
let server: TestServer;
let token: string;
const readers: EventReader[] = [];
let count = 0;
let name: string;

async function open(database: () => Promise<TestDatabase>): Promise<void> {
  opened = await database();
  server = await startTestServer({ database: opened.database });
  token = await server.logIn();
  await server.send('POST', `${ACCOUNT}/skills`, { token, json: { id: 'general', name: 'General' } });
  const agent = { id: 'ana', name: 'Ana', skillIds: ['general'], status: 'online' };
  await server.send('POST', `${ACCOUNT}/agents`, { token, json: agent });
  await server.send('PUT', `${ACCOUNT}/bots/asks`, { token, json: BOT });
}

async function close(): Promise<void> {
  await server.stop();
  await opened.dispose();
}

beforeEach(() => {
  name = `chat-${++count}`;
});
afterEach(() => {
  for (const reader of readers.splice(0)) reader.close();
});

/** Another server on the same database. */
async function withServer(
  config: Partial<Config>,
  work: (other: TestServer, token: string) => Promise<void>,
): Promise<void> {
  const other = await startTestServer({ database: opened.database, config });
  try {
    await work(other, await other.logIn());
  } finally {
    await other.stop();
  }
}

async function begin(conversationId = name, on = server): Promise<void> {
  const json = { botId: 'asks', conversationId };
  expect((await on.send('POST', `${ACCOUNT}/chats`, { token, json })).status).toBe(201);
}

function say(text: string, conversationId = name, on = server) {
  return on.send('POST', `${ACCOUNT}/chats/${conversationId}/messages`, { token, json: { text } });
}

type Following = { readonly by?: string; readonly after?: string | undefined; readonly on?: TestServer };

async function follow(
  path: string,
  { by = token, after, on = server }: Following = {},
): Promise<EventReader> {
  const reader = await readEvents(on.url + path, {
    authorization: `Bearer ${by}`,
    ...(after !== undefined && { 'last-event-id': after }),
  });
  readers.push(reader);
  return reader;
}

const chatPath = (conversationId = name) => `${ACCOUNT}/chats/${conversationId}/events`;
const change = (what: string, json?: unknown) =>
  server.send('POST', `${ACCOUNT}/chats/${name}/${what}`, { token, json });

const textsOf = (events: readonly ReceivedEvent[]) =>
  events.filter(({ event }) => event === 'message').map(({ data }) => (data as ChatMessage).text);
const statusOf = (event: ReceivedEvent | undefined) => {
  const chat = event?.data as Chat | undefined;
  return [chat?.conversationId, chat?.status];
};

describe.each(TEST_DIALECTS)('events, on $name', (dialect) => {
  beforeAll(() => open(dialect.open), 60_000);
  afterAll(close);

  it('tell everything of a chat so far, and then what happens, as it does', async () => {
    await begin();
    const reader = await follow(chatPath());
    const { headers } = reader.response;
    expect(headers.get('content-type')).toMatch(/^text\/event-stream/);
    expect(headers.get('cache-control')).toBe('no-store, no-transform');
    expect(headers.get('x-accel-buffering')).toBe('no');
    const before = await reader.take(3);
    expect(before.map(({ event }) => event)).toEqual(['message', 'turn', 'chat']);
    expect(textsOf(before)).toEqual(['One?']);
    await say('1');
    const after = await reader.take(4);
    expect(textsOf(after)).toEqual(['1', 'Transferred to the skill general.']);
    expect(after.find(({ event }) => event === 'chat')?.data).toMatchObject({ status: 'ringing' });
  });

  it('go on after the last one a reader had: nothing lost, nothing doubled, whichever it was', async () => {
    await begin();
    await say('1');
    const all = await (await follow(chatPath())).take(6);
    expect(new Set(all.map(({ id }) => id)).size).toBe(6);
    const resumed = await Promise.all(all.map(({ id }) => follow(chatPath(), { after: id })));
    await say('2');
    for (const [at, reader] of resumed.entries()) {
      expect(await reader.take(5 - at)).toEqual(all.slice(at + 1));
      expect(await reader.next()).toMatchObject({ event: 'message', data: { text: '2' } });
    }
  });

  it('go on over a restart of the server, with what was written meanwhile', async () => {
    await begin();
    let seen: readonly ReceivedEvent[] = [];
    await withServer({}, async (first) => {
      const reader = await follow(chatPath(), { on: first });
      seen = await reader.take(3);
      await first.stop();
      expect(await reader.next()).toBeUndefined();
    });
    await say('1');
    await withServer({}, async (second) => {
      const rest = await follow(chatPath(), { on: second, after: seen.at(-1)?.id });
      expect(textsOf(await rest.take(4))).toEqual(['1', 'Transferred to the skill general.']);
    });
  });

  it('tell the desk which chats begin, ring, are taken and closed, from the moment it listens', async () => {
    await begin(`before ${name}`);
    const desk = await follow(DESK);
    const ready = await desk.next();
    expect(ready?.event).toBe('ready');
    await begin();
    expect(statusOf(await desk.next())).toEqual([name, 'bot']);
    await say('1');
    expect(statusOf(await desk.next())).toEqual([name, 'ringing']);
    await say('Hello? Is somebody there?');
    await change('accept', { agentId: 'ana' });
    expect(statusOf(await desk.next())).toEqual([name, 'assigned']);
    await change('close');
    expect(statusOf(await desk.next())).toEqual([name, 'closed']);
    const late = await follow(DESK, { after: ready?.id });
    expect(statusOf(await late.next())).toEqual([name, 'closed']);
  });

  it('tell the desk of those chats only that it asks for', async () => {
    const desk = await follow(`${DESK}?status=ringing&skillId=general`);
    await desk.next();
    await begin(`stays with the bot ${name}`);
    await begin();
    await say('1');
    expect(statusOf(await desk.next())).toEqual([name, 'ringing']);
  });

  it('of a hundred chats that move at once, miss none and tell none twice', async () => {
    const names = Array.from({ length: 100 }, (_, at) => `${name}-${at}`);
    const desk = await follow(`${DESK}?status=ringing`);
    await desk.next();
    await Promise.all(
      names.map(async (one) => {
        await begin(one);
        await say('1', one);
      }),
    );
    const rung = (await desk.take(100)).map((event) => statusOf(event)[0]);
    expect(rung.sort()).toEqual([...names].sort());
  });

  it('are refused to another account, and where there is no chat', async () => {
    await begin();
    const other = await server.logIn(OTHER_ACCOUNT);
    const noScope = await signToken(server, { scopes: ['nextaction:ask'] });
    const statusFor = async (path: string, following: Following) =>
      (await follow(path, following)).response.status;
    expect(await statusFor(chatPath(), { by: other })).toBe(403);
    expect(await statusFor(DESK, { by: other })).toBe(403);
    expect(await statusFor(chatPath(), { by: noScope })).toBe(403);
    expect(await statusFor(chatPath('none'), {})).toBe(404);
    expect(await statusFor(chatPath(), { after: 'nonsense' })).toBe(400);
    expect((await server.send('HEAD', DESK, { token })).status).toBe(200);
  });

  it('end when the token of the reader expires, and not before', async () => {
    await begin();
    await withServer({ streamHeartbeatSeconds: 0.05 }, async (on) => {
      const by = await signToken(on, { expiresAt: Math.floor(Date.now() / 1000) + 2 });
      const reader = await follow(chatPath(), { on, by });
      const lasting = await follow(chatPath(), { on });
      await reader.take(3);
      expect(await reader.next()).toBeUndefined();
      await lasting.take(3);
      await say('1', name, on);
      expect(textsOf(await lasting.take(1))).toEqual(['1']);
    });
  });

  it('are refused beyond as many as may be open, until one is closed', async () => {
    await withServer({ maxStreamsPerAccount: 2, maxStreams: 3 }, async (on) => {
      const other = await on.logIn(OTHER_ACCOUNT);
      const first = await follow(DESK, { on });
      await follow(DESK, { on });
      const refused = await follow(DESK, { on });
      expect(await refused.response.json()).toMatchObject({ status: 429, code: 'TOO_MANY_STREAMS' });
      expect(refused.response.headers.get('retry-after')).toBe('10');
      const deskOfOther = `/v2/accounts/${OTHER_ACCOUNT.id}/chats/events`;
      expect((await follow(deskOfOther, { on, by: other })).response.status).toBe(200);
      expect((await follow(deskOfOther, { on, by: other })).response.status).toBe(429);
      first.close();
      await expect.poll(async () => (await follow(DESK, { on })).response.status).toBe(200);
    });
  });

  it('let a reader go who does not read, and have everything when it comes back', async () => {
    await begin();
    await withServer({ streamHeartbeatSeconds: 0.1 }, async (on) => {
      const { hostname, port } = new URL(on.url);
      const headers = { authorization: `Bearer ${token}` };
      const slow = request({ hostname, port, path: chatPath(), headers }).on('error', () => {});
      slow.on('response', (answer) => answer.on('error', () => {}).pause()).end();
      await expect.poll(() => streamsOf(on)).toBe(1);
      for (let at = 0; at < 12; at += 1) await sayMuch(on);
      await expect.poll(() => streamsOf(on), { timeout: 15_000 }).toBe(0);
      slow.destroy();
    });
    const reader = await follow(chatPath());
    expect(textsOf(await reader.take(1_202))).toHaveLength(1_201);
  });
});

/** A hundred messages of ten thousand characters. */
function sayMuch({ stores }: TestServer) {
  const message = { from: 'customer', text: 'x'.repeat(10_000) } as const;
  const key = { accountId: TEST_ACCOUNT.id, conversationId: name };
  return stores.chats.change(key, () => ({ messages: Array.from({ length: 100 }, () => message) }));
}

async function streamsOf(of: TestServer): Promise<number> {
  const { body } = await of.send('GET', '/metrics');
  return Number(/^event_streams_open (\d+)$/m.exec(String(body))?.[1]);
}

describe('two nodes on PostgreSQL', () => {
  beforeAll(() => open(openTestPostgres), 60_000);
  afterAll(close);

  it('tell their readers what the other one has written, each reader once', async () => {
    await withServer({}, async (here) => {
      const desk = await follow(DESK, { on: here });
      expect((await desk.next())?.event).toBe('ready');
      await begin();
      expect(statusOf(await desk.next())).toEqual([name, 'bot']);
      const [one, two] = [await follow(chatPath(), { on: here }), await follow(chatPath(), { on: here })];
      await one.take(3);
      await two.take(3);
      await say('1');
      for (const reader of [one, two])
        expect(textsOf(await reader.take(4))).toEqual(['1', 'Transferred to the skill general.']);
      expect(statusOf(await desk.next())).toEqual([name, 'ringing']);
      await say('Hello?', name, here);
      expect(textsOf(await one.take(1))).toEqual(['Hello?']);
    });
  });
});
