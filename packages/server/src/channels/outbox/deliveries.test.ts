import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import type { ChatKey, ChatStore } from '../../chats/chat-store.ts';
import { createSqlChatStore } from '../../chats/sql-chat-store.ts';
import { addAccount } from '../../testing/add-account.ts';
import { type StandingClock, standingClock } from '../../testing/standing-clock.ts';
import { openTestSqlite, type TestDatabase } from '../../testing/test-databases.ts';
import type { ChannelOf } from '../platform-conversation.ts';
import type { Delivered } from './deliver.ts';
import { Deliveries } from './deliveries.ts';

const CHANNEL: ChannelOf<'chatwoot'> = {
  id: 'cw',
  name: 'Chatwoot',
  kind: 'chatwoot',
  botId: 'routing',
  secret: 'inbound',
  apiToken: 'token',
  url: 'https://chat.example.com',
  platformAccountId: '1',
};

let opened: TestDatabase;
let clock: StandingClock;
let store: ChatStore;
let key: ChatKey;
let count = 0;
/** What was told, and what the platform says to it. */
let told: string[];
let outcomes: Delivered[];
let failures: string[];

beforeAll(async () => {
  opened = await openTestSqlite();
  await addAccount(opened.database, 'one');
});
afterAll(() => opened.dispose());
beforeEach(async () => {
  clock = standingClock();
  store = createSqlChatStore(opened.database, clock);
  key = { accountId: 'one', conversationId: `cw-${++count}` };
  [told, outcomes, failures] = [[], [], []];
  await store.begin(key, { botId: 'routing', channel: 'CHATWOOT', channelId: 'cw', outlet: 'outbox' });
});

function node(channel: typeof CHANNEL | null = CHANNEL): Deliveries {
  return new Deliveries({
    store,
    channels: { find: async () => (channel ? { document: channel, version: 1, updatedAt: 0 } : undefined) },
    async deliver({ message: { text } }) {
      told.push(text);
      return outcomes.shift() ?? { kind: 'done' };
    },
    takeTurns: async () => {},
    onFailure: (_, reason) => failures.push(reason),
    onBug(error) {
      throw error;
    },
    clock,
  });
}

const say = (...texts: string[]) =>
  store.change(key, () => ({ messages: texts.map((text) => ({ from: 'bot', text })) }));

it('what the bot says is delivered once and in order, whoever else tries', async () => {
  await say('one', 'two');
  await store.change(key, () => ({ messages: [{ from: 'customer', text: 'Hi' }] }));
  await say('three');
  await Promise.all([node().deliver(key), node().deliver(key), node().deliver(key)]);
  await node().deliver(key);
  expect(told).toEqual(['one', 'two', 'three']);
  expect((await store.find(key))?.delivery).toEqual({ sequence: 4, attempts: 0 });
});

it('what is said after many messages of the customer is found', async () => {
  for (let at = 0; at < 120; at += 1)
    await store.change(key, () => ({ messages: [{ from: 'customer', text: String(at) }] }));
  await say('one');
  await node().deliver(key);
  expect(told).toEqual(['one']);
});

it('what cannot be delivered now is tried again later and later, ten times, and then told to the chat', async () => {
  await say('one', 'two');
  outcomes = Array.from({ length: 10 }, () => ({ kind: 'later', reason: 'it is down' }));
  await node().deliver(key);
  await node().deliver(key);
  expect(told).toEqual(['one']);
  for (let tries = 1; tries < 10; tries += 1) {
    clock.advance(1_000 * 2 ** (tries - 1) - 1);
    await node().deliver(key);
    expect(told).toHaveLength(tries);
    clock.advance(1);
    await node().deliver(key);
    expect(told.length).toBeGreaterThan(tries);
  }
  expect(told).toEqual([...Array.from({ length: 10 }, () => 'one'), 'two']);
  expect(failures).toHaveLength(10);
  const messages = await store.messages(key, { after: 2, limit: 10 });
  expect(messages).toMatchObject([{ from: 'system', text: 'It could not be delivered: it is down' }]);
});

it('a node that went away while it delivered is taken over from, after a minute', async () => {
  await say('one');
  const stuck = new Promise<Delivered>(() => {});
  outcomes = [stuck as unknown as Delivered];
  void node().deliver(key);
  await expect.poll(() => told).toEqual(['one']);
  await node().deliver(key);
  expect(told).toEqual(['one']);
  clock.advance(60_000);
  await node().deliver(key);
  expect(told).toEqual(['one', 'one']);
});

it('of a transfer that the platform refuses the bot is told; of a channel that is gone, too', async () => {
  const effect = { kind: 'transfer', to: { kind: 'skill', skillId: 'vip' }, because: 'decided' } as const;
  await store.change(key, () => ({
    status: 'transferred',
    messages: [{ from: 'system', text: 'Transferred.', effect }],
  }));
  outcomes = [{ kind: 'never', reason: 'no such team' }];
  await node().deliver(key);
  expect(await store.firstEvent(key)).toMatchObject({
    content: { kind: 'transferFailed', reason: 'no such team' },
  });
  await say('one');
  await node(null).deliver(key);
  expect(told).not.toContain('one');
});
