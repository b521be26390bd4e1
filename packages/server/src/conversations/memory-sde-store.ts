import type { StructuredDataEntity } from '@conversation-orchestrator/api';
import type { Clock } from '../clock.ts';
import { RETENTION_MS } from './retention.ts';
import { mergeSdes, type SdeStore } from './sde-store.ts';
import { sweepEntries } from './sweep-entries.ts';

type Entry = { readonly sdes: readonly StructuredDataEntity[]; readonly expiresAt: number };

/** Makes an empty store in memory, for tests of what uses one. */
export function createMemorySdeStore(clock: Clock): SdeStore {
  const entries = new Map<string, Entry>();
  const keyOf = (...key: readonly [accountId: string, customerId: string]) => JSON.stringify(key);
  const find = (key: string): readonly StructuredDataEntity[] => {
    const entry = entries.get(key);
    return entry && entry.expiresAt > clock.now() ? entry.sdes : [];
  };
  return {
    find: async (accountId, customerId) => find(keyOf(accountId, customerId)),
    async save(accountId, customerId, entities) {
      const key = keyOf(accountId, customerId);
      const sdes = mergeSdes(find(key), entities);
      entries.set(key, { sdes, expiresAt: clock.now() + RETENTION_MS });
      return sdes;
    },
    sweep: async (limit) => sweepEntries(entries, clock.now(), limit),
  };
}
