import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { StandingClock } from '../testing/standing-clock.ts';
import type { ConversationStore } from './conversation-store.ts';
import { RETENTION_MS } from './retention.ts';

/** What the suite is given: an empty store, the accounts `one` and `two`, and a clock that stands until it is moved. */
export type ConversationStoreFixture = {
  readonly store: ConversationStore;
  readonly clock: StandingClock;
  readonly dispose: () => Promise<void>;
};

/** What every conversation store must fulfil. */
export function describeConversationStore(name: string, open: () => Promise<ConversationStoreFixture>): void {
  describe(`the conversation store in ${name}`, () => {
    let fixture: ConversationStoreFixture;
    let store: ConversationStore;
    let count = 0;
    let id: string;

    beforeAll(async () => {
      fixture = await open();
      store = fixture.store;
    });
    afterAll(() => fixture.dispose());
    beforeEach(() => {
      count += 1;
      id = `conversation ${count} “ü” : 😀`;
    });

    test('a conversation nobody told about is not there', async () => {
      expect(await store.find('one', id)).toBeUndefined();
    });

    test('what is told is known, of whatever kind, and everything else is left out', async () => {
      const told = { startedAt: 1_900_000_000_000, currentSkillId: 'vip', consumerId: 'c-1' };
      expect(await store.update('one', id, told)).toEqual({ conversationId: id, ...told });
      expect(await store.find('one', id)).toEqual({ conversationId: id, ...told });
    });

    test('everything that can be known is kept', async () => {
      const told = {
        startedAt: 0,
        lastMessageAt: 4_102_444_800_000,
        currentSkillId: 'a',
        previousSkillId: 'b',
        previousAgentId: 'c',
        consumerId: 'd',
        groupId: 'e',
      };
      await store.update('one', id, told);
      expect(await store.find('one', id)).toEqual({ conversationId: id, ...told });
    });

    test('what is told later is merged: the same is overwritten, null is forgotten, the rest stays', async () => {
      await store.update('one', id, { currentSkillId: 'bot', previousAgentId: 'ana', groupId: 'g' });
      const merged = await store.update('one', id, {
        currentSkillId: 'vip',
        previousAgentId: null,
        startedAt: 5,
      });
      expect(merged).toEqual({ conversationId: id, currentSkillId: 'vip', groupId: 'g', startedAt: 5 });
      expect(await store.find('one', id)).toEqual(merged);
    });

    test('an update that says nothing makes the conversation known', async () => {
      expect(await store.update('one', id, {})).toEqual({ conversationId: id });
      expect(await store.find('one', id)).toEqual({ conversationId: id });
    });

    test('forgetting what was not known is no error', async () => {
      expect(await store.update('one', id, { groupId: null })).toEqual({ conversationId: id });
    });

    test('of changes at the same time all are kept', async () => {
      await Promise.all([
        store.update('one', id, { startedAt: 1 }),
        store.update('one', id, { lastMessageAt: 2 }),
        store.update('one', id, { currentSkillId: 'vip' }),
        store.update('one', id, { consumerId: 'c' }),
      ]);
      const all = { startedAt: 1, lastMessageAt: 2, currentSkillId: 'vip', consumerId: 'c' };
      expect(await store.find('one', id)).toEqual({ conversationId: id, ...all });
    });

    test('accounts never see each other', async () => {
      await store.update('one', id, { groupId: 'of one' });
      expect(await store.find('two', id)).toBeUndefined();
      await store.update('two', id, { consumerId: 'of two' });
      expect(await store.find('one', id)).toEqual({ conversationId: id, groupId: 'of one' });
    });

    test('after thirteen months it is gone, even before the sweep, and begins anew', async () => {
      await store.update('one', id, { groupId: 'old', startedAt: 1 });
      fixture.clock.advance(RETENTION_MS - 1);
      expect(await store.find('one', id)).toBeDefined();
      fixture.clock.advance(1);
      expect(await store.find('one', id)).toBeUndefined();
      expect(await store.update('one', id, { currentSkillId: 'vip' })).toEqual({
        conversationId: id,
        currentSkillId: 'vip',
      });
      expect(await store.find('one', id)).toEqual({ conversationId: id, currentSkillId: 'vip' });
    });

    test('every update begins the thirteen months anew', async () => {
      await store.update('one', id, { groupId: 'g' });
      fixture.clock.advance(RETENTION_MS - 1);
      await store.update('one', id, { startedAt: 1 });
      fixture.clock.advance(RETENTION_MS - 1);
      expect(await store.find('one', id)).toEqual({ conversationId: id, groupId: 'g', startedAt: 1 });
    });

    test('the sweep removes what has expired, so many at a time, and nothing else', async () => {
      fixture.clock.advance(RETENTION_MS);
      while ((await store.sweep(100)) > 0);
      for (const suffix of ['a', 'b', 'c']) await store.update('one', id + suffix, { groupId: 'g' });
      fixture.clock.advance(RETENTION_MS);
      await store.update('two', id, { groupId: 'kept' });
      expect(await store.sweep(2)).toBe(2);
      expect(await store.sweep(2)).toBe(1);
      expect(await store.sweep(2)).toBe(0);
      expect(await store.find('two', id)).toEqual({ conversationId: id, groupId: 'kept' });
    });
  });
}
