import type { BotState } from '@conversation-orchestrator/bot';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { StandingClock } from '../testing/standing-clock.ts';
import type { ChatKey, ChatStore, DecideChange } from './chat-store.ts';

/** A store under test, over the accounts `one` and `two`. */
export type ChatStoreFixture = {
  readonly store: ChatStore;
  readonly clock: StandingClock;
  dispose(): Promise<void>;
};

const BEGINNING = { botId: 'bot', channel: 'WEB' } as const;

/** What every chat store must do. */
export function describeChatStore(name: string, open: () => Promise<ChatStoreFixture>): void {
  describe(`a chat store (${name})`, () => {
    let fixture: ChatStoreFixture;
    let store: ChatStore;
    let count = 0;
    let key: ChatKey;

    beforeAll(async () => {
      fixture = await open();
      store = fixture.store;
    });
    afterAll(() => fixture.dispose());
    beforeEach(() => {
      key = { accountId: 'one', conversationId: `chat-${++count}` };
    });

    const textsOf = async (of: ChatKey) =>
      (await store.messages(of, { after: 0, limit: 1_000 })).map(({ text }) => text);
    const say = (text: string) => store.change(key, () => ({ messages: [{ from: 'customer', text }] }));

    it('begins a chat once, whoever begins it', async () => {
      const begun = await Promise.all(
        [1, 2, 3].map(() => store.begin(key, { ...BEGINNING, customerId: 'c' })),
      );
      expect(begun.filter(({ isNew }) => isNew)).toHaveLength(1);
      expect((await store.find(key))?.chat).toMatchObject({ ...BEGINNING, customerId: 'c', status: 'bot' });
      expect(await store.find({ ...key, accountId: 'two' })).toBeUndefined();
    });

    it('keeps for which moment the decisions of a chat are made, whatever happens in it', async () => {
      const decidedFor = Date.UTC(2031, 11, 24, 22);
      await store.begin(key, { ...BEGINNING, decidedFor });
      await say('Hi');
      expect((await store.find(key))?.chat.decidedFor).toBe(decidedFor);
      expect(
        (await store.list({ accountId: 'one', limit: 1_000 })).map(({ decidedFor: at }) => at),
      ).toContain(decidedFor);
      key = { ...key, conversationId: `${key.conversationId}-now` };
      expect((await store.begin(key, BEGINNING)).kept.chat).not.toHaveProperty('decidedFor');
    });

    it('numbers messages without gaps, also when many are written at once', async () => {
      await store.begin(key, BEGINNING);
      await Promise.all(Array.from({ length: 20 }, (_, at) => say(String(at))));
      const messages = await store.messages(key, { after: 0, limit: 100 });
      expect(messages.map(({ sequence }) => sequence)).toEqual(Array.from({ length: 20 }, (_, at) => at + 1));
      expect(new Set(messages.map(({ text }) => text)).size).toBe(20);
      expect((await store.messages(key, { after: 18, limit: 1 }))[0]?.sequence).toBe(19);
    });

    it('tells who decides of a message that was sent under the same id before', async () => {
      await store.begin(key, BEGINNING);
      const once: DecideChange = (_, known) =>
        known ? undefined : { messages: [{ from: 'customer', text: 'once', messageId: 'm' }] };
      await Promise.all([1, 2, 3].map(() => store.change(key, once, 'm')));
      expect(await textsOf(key)).toEqual(['once']);
    });

    it('changes nothing when the decision throws, or is to change nothing', async () => {
      await store.begin(key, BEGINNING);
      const refuse: DecideChange = () => {
        throw new Error('refused');
      };
      await expect(store.change(key, refuse)).rejects.toThrow('refused');
      expect((await store.change(key, () => undefined))?.version).toBe(0);
      expect(await store.change({ ...key, conversationId: 'none' }, () => ({}))).toBeUndefined();
    });

    it('keeps events for the bot in order, until a turn has seen them', async () => {
      await store.begin(key, { ...BEGINNING, events: [{ kind: 'message', text: 'a' }] });
      await store.change(key, () => ({ events: [{ kind: 'message', text: 'b' }] }));
      const first = await store.firstEvent(key);
      expect(first).toMatchObject({ event: 1, content: { text: 'a' } });
      expect(await store.due(fixture.clock.now(), 100)).toContainEqual(key);
      await store.change(key, () => ({ turn: { seen: 1, state: stateOf(1), trace: [] } }));
      expect(await store.firstEvent(key)).toMatchObject({ event: 2, content: { text: 'b' } });
      expect(await store.due(fixture.clock.now(), 100)).toContainEqual(key);
      await store.change(key, () => ({ turn: { seen: 2, state: stateOf(2), trace: [] } }));
      expect(await store.firstEvent(key)).toBeUndefined();
      expect(await store.due(fixture.clock.now(), 100)).not.toContainEqual(key);
      expect(await store.find(key)).toMatchObject({ version: 2, state: { turn: 2 } });
    });

    it('is due when the bot wants to be asked again, and not before', async () => {
      await store.begin(key, BEGINNING);
      const wakeAt = fixture.clock.now() + 1_000;
      await store.change(key, () => ({ turn: { state: stateOf(1), wakeAt, trace: [] } }));
      expect(await store.due(wakeAt - 1, 100)).not.toContainEqual(key);
      expect(await store.due(wakeAt, 100)).toContainEqual(key);
    });

    it('keeps what the bot did in its last fifty turns', async () => {
      await store.begin(key, BEGINNING);
      for (let turn = 1; turn <= 52; turn += 1) {
        const trace = [{ kind: 'ignored', why: String(turn) }] as const;
        await store.change(key, () => ({ turn: { state: stateOf(turn), trace } }));
      }
      const turns = await store.turns(key, { after: 0, limit: 100 });
      expect(turns.map(({ turn }) => turn)).toEqual(Array.from({ length: 50 }, (_, at) => at + 3));
      expect(turns[0]?.trace).toEqual([{ kind: 'ignored', why: '3' }]);
    });

    it('lists the chats of one account, the last changed first, by who has them', async () => {
      const other = { accountId: 'two', conversationId: key.conversationId };
      await store.begin(key, BEGINNING);
      await store.begin(other, BEGINNING);
      fixture.clock.advance(1);
      await store.change(other, () => ({ status: 'ringing', skillId: 'vip', agentId: null }));
      const list = async (range: object) =>
        (await store.list({ accountId: 'two', limit: 10, ...range })).map(
          ({ conversationId }) => conversationId,
        );
      expect(await list({})).toEqual([other.conversationId]);
      expect(await list({ status: 'ringing', skillId: 'vip' })).toEqual([other.conversationId]);
      expect(await list({ status: 'ringing', skillId: 'sales' })).toEqual([]);
      expect(await list({ agentId: 'ana' })).toEqual([]);
    });

    it('removes chats that have expired, with all that belongs to them', async () => {
      await store.begin(key, { ...BEGINNING, messages: [{ from: 'customer', text: 'Hi' }] });
      fixture.clock.advance(396 * 86_400_000);
      expect(await store.sweep(1_000)).toBeGreaterThan(0);
      expect(await store.find(key)).toBeUndefined();
      expect(await textsOf(key)).toEqual([]);
    });

    it('keeps how what the bot does gets out, what it was about, and what it did', async () => {
      await store.begin(key, { ...BEGINNING, channelId: 'shop', outlet: 'answer' });
      const effect = { kind: 'transfer', to: { kind: 'skill', skillId: 'vip' }, because: 'decided' } as const;
      await store.change(key, () => ({
        status: 'transferred',
        messages: [{ from: 'system', text: 'Transferred.', answers: 'm-1', effect }],
      }));
      const kept = await store.find(key);
      expect(kept?.chat).toMatchObject({ channelId: 'shop', outlet: 'answer', status: 'transferred' });
      expect(kept?.delivery).toEqual({ sequence: 0, attempts: 0 });
      expect(await store.messages(key, { after: 0, limit: 1 })).toMatchObject([{ answers: 'm-1', effect }]);
    });

    it('has something to deliver once the bot has spoken through an outbox, until it was delivered', async () => {
      const now = fixture.clock.now();
      const waiting = async () =>
        (await store.undelivered(now, 100)).filter(
          ({ conversationId }) => conversationId === key.conversationId,
        );
      await store.begin(key, { ...BEGINNING, outlet: 'outbox' });
      await say('Hi');
      expect(await waiting()).toEqual([]);
      await store.change(key, () => ({ messages: [{ from: 'bot', text: 'Hello' }] }));
      expect(await waiting()).toEqual([key]);
      await store.change(key, () => ({ delivery: { sequence: 0, at: now + 1, attempts: 1 } }));
      await store.change(key, () => ({ messages: [{ from: 'bot', text: 'more' }] }));
      expect(await waiting()).toEqual([]);
      expect((await store.find(key))?.delivery).toEqual({ sequence: 0, at: now + 1, attempts: 1 });
      await store.change(key, () => ({ delivery: { sequence: 3, attempts: 0 } }));
      expect((await store.find(key))?.delivery).toEqual({ sequence: 3, attempts: 0 });
    });
  });
}

function stateOf(turn: number): BotState {
  return {
    version: 1,
    botId: 'bot',
    conversation: { accountId: 'one', conversationId: 'chat', channel: 'WEB' },
    phase: { kind: 'closed' },
    turn,
    messages: 0,
    entries: 1,
    variables: {},
    message: { text: '', taken: true },
    seen: [],
  };
}
