import { Problem } from '@conversation-orchestrator/api';
import { type AccountStore, DEFAULT_SETTINGS, type NewAccount } from './account-store.ts';
import type { Memory } from './memory-state.ts';

/** Accounts in memory, for tests. */
export function createMemoryAccountStore(memory: Memory): AccountStore {
  return {
    find: async (accountId) => memory.accounts.get(accountId),
    listIds: async () => [...memory.accounts.keys()].sort(),
    async create(account, entry) {
      if (isTaken(memory, account)) throw new Problem('NAME_TAKEN');
      const { id, name, createdAt, apiKey, clients, users } = account;
      memory.accounts.set(id, { id, name, createdAt, settings: DEFAULT_SETTINGS });
      if (apiKey) memory.apiKeys.set(id, apiKey);
      for (const client of clients) memory.clients.set(client.id, client);
      for (const user of users) memory.users.set(user.id, user);
      memory.audit.append(entry);
    },
    async changeSettings(accountId, changes, entry) {
      const account = memory.accounts.get(accountId);
      if (!account) throw new Problem('NOT_FOUND', `There is no account ${accountId}.`);
      const settings = { ...account.settings, ...changes };
      memory.accounts.set(accountId, { ...account, settings });
      memory.audit.append(entry);
      return settings;
    },
  };
}

function isTaken(memory: Memory, { id, apiKey, clients }: NewAccount): boolean {
  const keyHashes = [...memory.apiKeys.values()].map(({ keyHash }) => keyHash);
  return (
    memory.accounts.has(id) ||
    clients.some((client) => memory.clients.has(client.id)) ||
    (apiKey !== undefined && keyHashes.includes(apiKey.keyHash))
  );
}
