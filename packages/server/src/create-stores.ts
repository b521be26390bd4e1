import type { AccessStores } from './accounts/access-stores.ts';
import { freshAccounts, freshApiKeys, freshClients, freshUsers } from './accounts/fresh-stores.ts';
import { createSqlAccountStore } from './accounts/sql-account-store.ts';
import { createSqlApiKeyStore } from './accounts/sql-api-key-store.ts';
import { createSqlClientStore } from './accounts/sql-client-store.ts';
import { createSqlUserStore } from './accounts/sql-user-store.ts';
import type { AuditLog } from './audit/audit-log.ts';
import type { Auditor } from './audit/auditor.ts';
import { createSqlAuditLog } from './audit/sql-audit-log.ts';
import type { SigningKeyStore } from './auth/signing-key-store.ts';
import { createSqlSessionStore } from './auth/sql-session-store.ts';
import { createSqlSigningKeyStore } from './auth/sql-signing-key-store.ts';
import type { Clock } from './clock.ts';
import type { ContextStore } from './context/context-store.ts';
import { createSqlContextStore } from './context/sql-context-store.ts';
import type { ConversationStore } from './conversations/conversation-store.ts';
import type { SdeStore } from './conversations/sde-store.ts';
import { createSqlConversationStore } from './conversations/sql-conversation-store.ts';
import { createSqlSdeStore } from './conversations/sql-sde-store.ts';
import type { DecisionStore } from './decisions/decision-store.ts';
import { createSqlDecisionStore } from './decisions/sql-decision-store.ts';
import type { DirectoryStore } from './directory/directory-store.ts';
import { createSqlDirectoryStore } from './directory/sql-directory-store.ts';
import type { NewId } from './ids.ts';
import { RulesetCache } from './policies/ruleset-cache.ts';
import { createSqlRoutingStore } from './policies/sql-routing-store.ts';
import type { Database } from './storage/database.ts';

/** Where everything is kept. */
export type Stores = {
  readonly access: AccessStores;
  readonly audit: AuditLog;
  readonly context: ContextStore;
  readonly conversations: ConversationStore;
  readonly decisions: DecisionStore;
  readonly directory: DirectoryStore;
  readonly routing: RulesetCache;
  readonly sdes: SdeStore;
  readonly signingKeys: SigningKeyStore;
};

export type CreateStoresOptions = {
  readonly database: Database;
  readonly clock: Clock;
  readonly newId: NewId;
  readonly audit: Auditor;
};

/** Makes all stores of a database; those that every request asks remember for a moment. */
export function createStores({ database, clock, newId, audit }: CreateStoresOptions): Stores {
  return {
    access: {
      accounts: freshAccounts(createSqlAccountStore(database), clock),
      apiKeys: freshApiKeys(createSqlApiKeyStore(database), clock),
      clients: freshClients(createSqlClientStore(database), clock),
      users: freshUsers(createSqlUserStore(database), clock),
      sessions: createSqlSessionStore(database),
    },
    audit: createSqlAuditLog(database),
    context: createSqlContextStore({ database, clock, newId }),
    conversations: createSqlConversationStore(database, clock),
    decisions: createSqlDecisionStore(database),
    directory: createSqlDirectoryStore(database),
    routing: new RulesetCache(createSqlRoutingStore(database, clock, audit)),
    sdes: createSqlSdeStore(database, clock),
    signingKeys: createSqlSigningKeyStore(database),
  };
}
