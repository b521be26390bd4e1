import type { AuditEntry } from '../../audit/audit-entry.ts';
import type { SealedValue } from './seal-secret.ts';

/** A secret as it is kept. */
export type SealedSecret = SealedValue & {
  readonly accountId: string;
  readonly name: string;
  /** Epoch milliseconds. */
  readonly changedAt: number;
};

/** What is told of a secret: everything but its value. */
export type SecretListed = Pick<SealedSecret, 'name' | 'changedAt'>;

/**
 * Keeps secrets, encrypted. Changes are durable, with their entry in the audit log, before they resolve; there is never one without the
 * other. Accounts never see each other.
 */
export type SecretStore = {
  /** The secret; undefined where there is none. */
  find(accountId: string, name: string): Promise<SealedSecret | undefined>;

  /** All secrets of an account, by name. */
  list(accountId: string): Promise<readonly SecretListed[]>;

  /**
   * Adds a secret, or gives the one of its name another value. Throws `INVALID_REQUEST` where it would be one more than `most` of its
   * account, and then keeps nothing.
   */
  put(secret: SealedSecret, most: number, entry: AuditEntry): Promise<void>;

  /** Removes a secret. Answers whether it was there. */
  remove(accountId: string, name: string, entry: AuditEntry): Promise<boolean>;

  /** The ids of all keys that secrets, of whatever account, were encrypted with. */
  keyIds(): Promise<readonly string[]>;
};
