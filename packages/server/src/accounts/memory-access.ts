import { createMemoryAuditLog, type MemoryAuditLog } from '../audit/memory-audit-log.ts';
import { createMemorySessionStore } from '../auth/memory-session-store.ts';
import type { AccessStores } from './access-stores.ts';
import { createMemoryAccountStore } from './memory-account-store.ts';
import { createMemoryApiKeyStore } from './memory-api-key-store.ts';
import { createMemoryClientStore } from './memory-client-store.ts';
import type { Memory } from './memory-state.ts';
import { createMemoryUserStore } from './memory-user-store.ts';

/** Makes empty stores in memory that share one audit log, for tests of what uses them. */
export function createMemoryAccess(): AccessStores & { readonly audit: MemoryAuditLog } {
  const memory: Memory = {
    accounts: new Map(),
    apiKeys: new Map(),
    clients: new Map(),
    users: new Map(),
    sessions: new Map(),
    audit: createMemoryAuditLog(),
  };
  return {
    accounts: createMemoryAccountStore(memory),
    apiKeys: createMemoryApiKeyStore(memory),
    clients: createMemoryClientStore(memory),
    users: createMemoryUserStore(memory),
    sessions: createMemorySessionStore(memory.sessions),
    audit: memory.audit,
  };
}
