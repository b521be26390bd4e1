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
import type { BotStore } from './bots/bot-store.ts';
import { createSqlBotStore } from './bots/sql-bot-store.ts';
import type { ChannelStore } from './channels/channel-store.ts';
import { createSqlChannelStore } from './channels/sql-channel-store.ts';
import { createWatchedChats, type WatchedChats } from './chats/live/watched-chats.ts';
import { createSqlChatStore } from './chats/sql-chat-store.ts';
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
import type { AllowedDomainStore } from './functions/allowed-domains/allowed-domain-store.ts';
import { createSqlAllowedDomainStore } from './functions/allowed-domains/sql-allowed-domain-store.ts';
import type { FunctionLogStore } from './functions/log/function-log-store.ts';
import { createSqlFunctionLogStore } from './functions/log/sql-function-log-store.ts';
import type { ScheduleStore } from './functions/schedules/schedule-store.ts';
import { createSqlScheduleStore } from './functions/schedules/sql-schedule-store.ts';
import type { SecretStore } from './functions/secrets/secret-store.ts';
import { createSqlSecretStore } from './functions/secrets/sql-secret-store.ts';
import { createSqlAnyFunction } from './functions/sql-any-function.ts';
import type { NewId } from './ids.ts';
import { RulesetCache } from './policies/ruleset-cache.ts';
import { createSqlRoutingStore } from './policies/sql-routing-store.ts';
import type { Database } from './storage/database.ts';

/** Where everything is kept. */
export type Stores = {
  readonly access: AccessStores;
  readonly allowedDomains: AllowedDomainStore;
  /** Whether any account has a function that is code. */
  readonly anyFunction: () => Promise<boolean>;
  readonly audit: AuditLog;
  readonly bots: BotStore;
  readonly channels: ChannelStore;
  readonly chats: WatchedChats;
  readonly context: ContextStore;
  readonly conversations: ConversationStore;
  readonly decisions: DecisionStore;
  readonly directory: DirectoryStore;
  readonly functionLog: FunctionLogStore;
  readonly routing: RulesetCache;
  readonly schedules: ScheduleStore;
  readonly sdes: SdeStore;
  readonly secrets: SecretStore;
  readonly signingKeys: SigningKeyStore;
};

export type CreateStoresOptions = {
  readonly database: Database;
  readonly clock: Clock;
  readonly newId: NewId;
  readonly audit: Auditor;
  /** Where decisions are kept; left out, in the database. */
  readonly decisions?: DecisionStore;
};

/** Makes all stores of a database; those that every request asks remember for a moment. */
export function createStores({ database, clock, newId, audit, decisions }: CreateStoresOptions): Stores {
  return {
    access: {
      accounts: freshAccounts(createSqlAccountStore(database), clock),
      apiKeys: freshApiKeys(createSqlApiKeyStore(database), clock),
      clients: freshClients(createSqlClientStore(database), clock),
      users: freshUsers(createSqlUserStore(database), clock),
      sessions: createSqlSessionStore(database),
    },
    allowedDomains: createSqlAllowedDomainStore(database),
    anyFunction: createSqlAnyFunction(database),
    audit: createSqlAuditLog(database),
    bots: createSqlBotStore(database, clock),
    channels: createSqlChannelStore(database, clock),
    chats: createWatchedChats(createSqlChatStore(database, clock), {
      isShared: database.dialect === 'postgres',
    }),
    context: createSqlContextStore({ database, clock, newId }),
    conversations: createSqlConversationStore(database, clock),
    decisions: decisions ?? createSqlDecisionStore(database),
    directory: createSqlDirectoryStore(database),
    functionLog: createSqlFunctionLogStore(database),
    routing: new RulesetCache(createSqlRoutingStore(database, clock, audit)),
    schedules: createSqlScheduleStore(database),
    sdes: createSqlSdeStore(database, clock),
    secrets: createSqlSecretStore(database),
    signingKeys: createSqlSigningKeyStore(database),
  };
}
