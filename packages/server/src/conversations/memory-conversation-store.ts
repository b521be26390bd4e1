import type { Clock } from '../clock.ts';
import type { ConversationChange, ConversationRecord, ConversationStore } from './conversation-store.ts';
import { RETENTION_MS } from './retention.ts';
import { sweepEntries } from './sweep-entries.ts';

type Entry = { readonly record: ConversationRecord; readonly expiresAt: number };

/** Makes an empty store in memory, for tests of what uses one. */
export function createMemoryConversationStore(clock: Clock): ConversationStore {
  const entries = new Map<string, Entry>();
  const keyOf = (...key: readonly [accountId: string, conversationId: string]) => JSON.stringify(key);
  const find = (key: string): ConversationRecord | undefined => {
    const entry = entries.get(key);
    return entry && entry.expiresAt > clock.now() ? entry.record : undefined;
  };
  return {
    find: async (accountId, conversationId) => find(keyOf(accountId, conversationId)),
    async update(accountId, conversationId, change) {
      const key = keyOf(accountId, conversationId);
      const record = merge(find(key) ?? { conversationId }, change);
      entries.set(key, { record, expiresAt: clock.now() + RETENTION_MS });
      return record;
    },
    sweep: async (limit) => sweepEntries(entries, clock.now(), limit),
  };
}

function merge(record: ConversationRecord, change: ConversationChange): ConversationRecord {
  const told = Object.entries({ ...record, ...change }).filter(([, value]) => value !== null);
  return Object.fromEntries(told) as ConversationRecord;
}
