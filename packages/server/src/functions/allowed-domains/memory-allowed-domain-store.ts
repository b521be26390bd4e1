import type { MemoryAuditLog } from '../../audit/memory-audit-log.ts';
import type { AllowedDomainStore, AllowedDomains } from './allowed-domain-store.ts';

/** Allowed domains in memory, for tests of what uses them. */
export function createMemoryAllowedDomainStore(audit: MemoryAuditLog): AllowedDomainStore {
  const accounts = new Map<string, AllowedDomains>();
  const get = (accountId: string): AllowedDomains => accounts.get(accountId) ?? { domains: [], version: 0 };
  return {
    get: async (accountId) => get(accountId),
    async replace(accountId, domains, check, entry) {
      const current = get(accountId);
      check(current);
      const next = { domains, version: current.version + 1 };
      accounts.set(accountId, next);
      audit.append(entry);
      return next;
    },
  };
}
