import type { Scope } from '@conversation-orchestrator/api';
import type { AuditEntry } from '../audit/audit-entry.ts';

/** A program that may act for an account. */
export type Client = {
  /** Unique among all accounts: a login names no account. */
  readonly id: string;
  readonly accountId: string;
  readonly name: string;
  /** SHA-256 of its secret. */
  readonly secretHash: string;
  /** What its tokens may do; left out, everything. */
  readonly scopes?: readonly Scope[];
  /** Epoch milliseconds. */
  readonly createdAt: number;
  readonly lastUsedAt?: number;
};

/** Keeps API clients. Changes are durable, with their entry in the audit log, before they resolve. */
export type ClientStore = {
  /** The client, of whatever account; undefined where there is none. */
  find(clientId: string): Promise<Client | undefined>;

  /** The clients of an account, oldest first. */
  list(accountId: string): Promise<readonly Client[]>;

  /** Adds a client. Throws `NAME_TAKEN` where one with its id exists, in any account. */
  add(client: Client, entry: AuditEntry): Promise<void>;

  /** Removes a client of an account. Answers whether it was there. */
  remove(accountId: string, clientId: string, entry: AuditEntry): Promise<boolean>;

  /** Remembers when the client last logged in. */
  noteUse(clientId: string, at: number): Promise<void>;
};
