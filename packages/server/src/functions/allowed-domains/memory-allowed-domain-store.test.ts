import { createMemoryAuditLog } from '../../audit/memory-audit-log.ts';
import { describeAllowedDomainStore } from './allowed-domain-store.suite.ts';
import { createMemoryAllowedDomainStore } from './memory-allowed-domain-store.ts';

describeAllowedDomainStore('allowed domains in memory', async () => {
  const audit = createMemoryAuditLog();
  return { store: createMemoryAllowedDomainStore(audit), audit, dispose: async () => {} };
});
