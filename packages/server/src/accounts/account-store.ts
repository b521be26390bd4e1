import { DEFAULT_LOG_RETENTION_DAYS } from '@conversation-orchestrator/api';
import type { AuditEntry } from '../audit/audit-entry.ts';
import type { ApiKey } from './api-key-store.ts';
import type { Client } from './client-store.ts';
import type { User } from './user-store.ts';

/** The settings of an account, those of its routing excepted. */
export type AccountSettings = {
  /** Whether customers' structured data entities are kept and read. */
  readonly sdeStoring: boolean;
  /** Whether `?access_token=` is accepted. */
  readonly queryTokens: boolean;
  /** Days a decision stays in the log. */
  readonly logRetentionDays: number;
};

/** What an account has before it sets anything. */
export const DEFAULT_SETTINGS: AccountSettings = {
  sdeStoring: false,
  queryTokens: true,
  logRetentionDays: DEFAULT_LOG_RETENTION_DAYS,
};

/** A tenant. */
export type Account = {
  readonly id: string;
  readonly name: string;
  /** Epoch milliseconds. */
  readonly createdAt: number;
  readonly settings: AccountSettings;
};

/** A new account, and everything that gives access to it. */
export type NewAccount = Omit<Account, 'settings'> & {
  readonly apiKey?: ApiKey;
  readonly clients: readonly Client[];
  readonly users: readonly User[];
};

/** Keeps accounts. Every change is durable, with its entry in the audit log, before it resolves; there is never one without the other. */
export type AccountStore = {
  /** The account; undefined where there is none. */
  find(accountId: string): Promise<Account | undefined>;

  /** The ids of all accounts, in order. */
  listIds(): Promise<readonly string[]>;

  /**
   * Adds an account with its key, clients and users, all or nothing. Throws `NAME_TAKEN` where the account, a client or a key
   * exists already.
   */
  create(account: NewAccount, entry: AuditEntry): Promise<void>;

  /** Changes the settings that are given and no others; answers all. Changes at the same time are both kept. Throws `NOT_FOUND` without the account. */
  changeSettings(
    accountId: string,
    changes: Partial<AccountSettings>,
    entry: AuditEntry,
  ): Promise<AccountSettings>;
};
