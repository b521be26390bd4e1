import { MAX_USERS, Problem, type Role } from '@conversation-orchestrator/api';
import type { Auditor, Author } from '../audit/auditor.ts';
import { hashPassword } from '../auth/password.ts';
import type { Clock } from '../clock.ts';
import type { NewId } from '../ids.ts';
import type { User, UserStore } from './user-store.ts';

export type CreateUserOptions = {
  readonly users: UserStore;
  readonly audit: Auditor;
  readonly clock: Clock;
  readonly newId: NewId;
};

/** A person who shall be able to sign in. */
export type NewUser = {
  readonly email: string;
  readonly password: string;
  readonly role: Role;
  /** Left out, the e-mail address. */
  readonly name?: string;
};

/** Lets a person sign in to the console of the author's account. Throws `NAME_TAKEN` where that e-mail address can already. */
export async function createUser(options: CreateUserOptions, author: Author, user: NewUser): Promise<User> {
  const { users, audit } = options;
  if ((await users.list(author.accountId)).length >= MAX_USERS) {
    throw new Problem('INVALID_REQUEST', `An account can have ${MAX_USERS} users at most.`);
  }
  const created = await keptUser(options, author.accountId, user);
  const detail = { email: created.email, role: created.role };
  await users.add(created, audit(author, { action: 'user.created', target: created.id, detail }));
  return created;
}

/** A new user as they are kept. */
export async function keptUser(
  { clock, newId }: Pick<CreateUserOptions, 'clock' | 'newId'>,
  accountId: string,
  { email, password, role, name = email }: NewUser,
): Promise<User> {
  const passwordHash = await hashPassword(password);
  return {
    id: newId(),
    accountId,
    email: email.toLowerCase(),
    name,
    role,
    passwordHash,
    createdAt: clock.now(),
  };
}
