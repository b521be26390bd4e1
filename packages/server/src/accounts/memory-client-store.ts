import { Problem } from '@conversation-orchestrator/api';
import type { Client, ClientStore } from './client-store.ts';
import type { Memory } from './memory-state.ts';

/** API clients in memory, for tests. */
export function createMemoryClientStore({ clients, audit }: Memory): ClientStore {
  const change = (clientId: string, to: Partial<Client>): void => {
    const client = clients.get(clientId);
    if (client) clients.set(clientId, { ...client, ...to });
  };
  return {
    find: async (clientId) => clients.get(clientId),
    list: async (accountId) =>
      [...clients.values()]
        .filter((client) => client.accountId === accountId)
        .sort((a, b) => a.createdAt - b.createdAt || (a.id < b.id ? -1 : 1)),
    async add(client, entry) {
      if (clients.has(client.id)) throw new Problem('NAME_TAKEN');
      clients.set(client.id, client);
      audit.append(entry);
    },
    async remove(accountId, clientId, entry) {
      if (clients.get(clientId)?.accountId !== accountId) return false;
      audit.append(entry);
      return clients.delete(clientId);
    },
    noteUse: async (clientId, at) => change(clientId, { lastUsedAt: at }),
  };
}
