import type { MemoryAuditLog } from '../../audit/memory-audit-log.ts';
import { byName } from '../../by-name.ts';
import type { SealedSecret, SecretStore } from './secret-store.ts';
import { tooManySecrets } from './too-many-secrets.ts';

/** Secrets in memory, for tests of what uses them. */
export function createMemorySecretStore(audit: MemoryAuditLog): SecretStore {
  const accounts = new Map<string, Map<string, SealedSecret>>();
  const secretsOf = (accountId: string): Map<string, SealedSecret> => {
    const secrets = accounts.get(accountId) ?? new Map<string, SealedSecret>();
    accounts.set(accountId, secrets);
    return secrets;
  };
  return {
    find: async (accountId, name) => secretsOf(accountId).get(name),
    list: async (accountId) =>
      [...secretsOf(accountId).values()].map(({ name, changedAt }) => ({ name, changedAt })).sort(byName),
    async put(secret, most, entry) {
      const secrets = secretsOf(secret.accountId);
      if (!secrets.has(secret.name) && secrets.size >= most) throw tooManySecrets(most);
      secrets.set(secret.name, secret);
      audit.append(entry);
    },
    async remove(accountId, name, entry) {
      const removed = secretsOf(accountId).delete(name);
      if (removed) audit.append(entry);
      return removed;
    },
    keyIds: async () =>
      [
        ...new Set(
          [...accounts.values()].flatMap((secrets) => [...secrets.values()].map(({ keyId }) => keyId)),
        ),
      ].sort(),
  };
}
