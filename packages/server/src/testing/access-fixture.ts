import type { AccessStores } from '../accounts/access-stores.ts';
import type { NewAccount } from '../accounts/account-store.ts';
import type { Client } from '../accounts/client-store.ts';
import type { User } from '../accounts/user-store.ts';
import { SYSTEM } from '../audit/actor.ts';
import type { AuditEntry } from '../audit/audit-entry.ts';
import type { AuditLog } from '../audit/audit-log.ts';

/** What the suites of the access stores are given: stores of one database, and its audit log. */
export type AccessFixture = {
  readonly stores: AccessStores;
  readonly audit: AuditLog;
  dispose(): Promise<void>;
};

let count = 0;

/** A name nothing else has. */
export function unique(what: string): string {
  count += 1;
  return `${what} ${count} “ü” : 😀`;
}

/** An account with nothing in it. */
export function someAccount(differing: Partial<NewAccount> = {}): NewAccount {
  return {
    id: unique('account'),
    name: 'Some',
    createdAt: 1_900_000_000_000,
    clients: [],
    users: [],
    ...differing,
  };
}

/** A client of an account. */
export function someClient(accountId: string, differing: Partial<Client> = {}): Client {
  return { id: unique('client'), accountId, name: 'Website', secretHash: 'hash', createdAt: 1, ...differing };
}

/** An administrator of an account. */
export function someUser(accountId: string, differing: Partial<User> = {}): User {
  const id = unique('user');
  return {
    id,
    accountId,
    email: `${id}@example.com`,
    name: 'Ana',
    role: 'admin',
    passwordHash: 'hash',
    createdAt: 1,
    ...differing,
  };
}

/** An entry of the audit log. */
export function someEntry(accountId: string, differing: Partial<AuditEntry> = {}): AuditEntry {
  return {
    id: unique('entry'),
    accountId,
    at: 1,
    actor: SYSTEM,
    action: 'thing.changed',
    target: 'thing',
    ...differing,
  };
}

/** The entries of an account, oldest first. */
export async function entriesOf({ audit }: AccessFixture, accountId: string): Promise<readonly AuditEntry[]> {
  return [...(await audit.list({ accountId, limit: 100 }))].reverse();
}
