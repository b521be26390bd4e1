import { Problem } from '@conversation-orchestrator/api';
import type { ApiKeyStore } from './api-key-store.ts';
import type { Memory } from './memory-state.ts';

/** v1 keys in memory, for tests. */
export function createMemoryApiKeyStore({ apiKeys, audit }: Memory): ApiKeyStore {
  const findByHash = (keyHash: string) => [...apiKeys.values()].find((key) => key.keyHash === keyHash);
  return {
    find: async (accountId) => apiKeys.get(accountId),
    findByHash: async (keyHash) => findByHash(keyHash),
    async put(key, entry) {
      const owner = findByHash(key.keyHash)?.accountId ?? key.accountId;
      if (owner !== key.accountId) throw new Problem('NAME_TAKEN');
      apiKeys.set(key.accountId, key);
      audit.append(entry);
    },
  };
}
