import type { Role } from '@conversation-orchestrator/api';
import type { AuditEntry } from '../audit/audit-entry.ts';

/** A person who may use the console for an account. */
export type User = {
  readonly id: string;
  readonly accountId: string;
  /** In lower case. The same person may be a user of several accounts. */
  readonly email: string;
  readonly name: string;
  readonly role: Role;
  /** Argon2 hash. */
  readonly passwordHash: string;
  /** Epoch milliseconds. */
  readonly createdAt: number;
  readonly lastSignInAt?: number;
};

/** What can be different about a user. What is left out stays. */
export type UserChanges = Partial<Pick<User, 'name' | 'role' | 'passwordHash'>>;

/** Names one user of one account. */
export type UserKey = Pick<User, 'accountId' | 'id'>;

/**
 * Keeps the users of the console. Changes are durable, with their entry in the audit log, before they resolve.
 * An account that has an administrator keeps one, whatever happens at the same time: a change that would end that throws `LAST_ADMIN`.
 */
export type UserStore = {
  /** The user, of whatever account; undefined where there is none. */
  find(userId: string): Promise<User | undefined>;

  /** The users with this e-mail address, one per account at most. */
  listByEmail(email: string): Promise<readonly User[]>;

  /** The users of an account, by e-mail address. */
  list(accountId: string): Promise<readonly User[]>;

  /** Adds a user. Throws `NAME_TAKEN` where the account has one with this e-mail address. */
  add(user: User, entry: AuditEntry): Promise<void>;

  /** Changes a user; a new password or role ends the user's sessions with it. Answers the user now; undefined where there is none. */
  change(key: UserKey, changes: UserChanges, entry: AuditEntry): Promise<User | undefined>;

  /** Removes a user and their sessions. Answers whether there was one. */
  remove(key: UserKey, entry: AuditEntry): Promise<boolean>;

  /** Remembers when the user last signed in. */
  noteSignIn(userId: string, at: number): Promise<void>;
};
