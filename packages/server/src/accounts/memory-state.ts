import type { MemoryAuditLog } from '../audit/memory-audit-log.ts';
import type { ConsoleSession } from '../auth/session-store.ts';
import type { Account } from './account-store.ts';
import type { ApiKey } from './api-key-store.ts';
import type { Client } from './client-store.ts';
import type { User } from './user-store.ts';

/** What the stores of one memory share. */
export type Memory = {
  readonly accounts: Map<string, Account>;
  readonly apiKeys: Map<string, ApiKey>;
  readonly clients: Map<string, Client>;
  readonly users: Map<string, User>;
  readonly sessions: Map<string, ConsoleSession>;
  readonly audit: MemoryAuditLog;
};
