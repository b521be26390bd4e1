import { createMemoryAuditLog } from '../audit/memory-audit-log.ts';
import { describeDirectoryStore } from './directory-store.suite.ts';
import { createMemoryDirectoryStore } from './memory-directory-store.ts';

describeDirectoryStore('memory', async () => {
  const audit = createMemoryAuditLog();
  return { store: createMemoryDirectoryStore(audit), audit, dispose: async () => {} };
});
