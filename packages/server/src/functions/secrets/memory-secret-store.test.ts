import { createMemoryAuditLog } from '../../audit/memory-audit-log.ts';
import { createMemorySecretStore } from './memory-secret-store.ts';
import { describeSecretStore } from './secret-store.suite.ts';

describeSecretStore('secrets in memory', async () => {
  const audit = createMemoryAuditLog();
  return { secrets: createMemorySecretStore(audit), audit, dispose: async () => {} };
});
