import type { AuditEntry } from '../audit/audit-entry.ts';

/** The v1 key of an account, as far as it is kept. */
export type ApiKey = {
  readonly accountId: string;
  /** SHA-256 of the key. */
  readonly keyHash: string;
  /** Its last four characters. */
  readonly hint: string;
  /** Epoch milliseconds. */
  readonly createdAt: number;
};

/** Keeps one v1 key per account. Changes are durable, with their entry in the audit log, before they resolve. */
export type ApiKeyStore = {
  /** The key of an account; undefined where it has none. */
  find(accountId: string): Promise<ApiKey | undefined>;

  /** The key with this hash, of whatever account. */
  findByHash(keyHash: string): Promise<ApiKey | undefined>;

  /** Makes this the key of its account; the one before is gone at once. Throws `NAME_TAKEN` where another account has this very key. */
  put(key: ApiKey, entry: AuditEntry): Promise<void>;
};
