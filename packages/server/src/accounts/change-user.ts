import { Problem, type Role } from '@conversation-orchestrator/api';
import type { Auditor, Author } from '../audit/auditor.ts';
import { hashPassword } from '../auth/password.ts';
import type { User, UserStore } from './user-store.ts';

export type ChangeUserOptions = { readonly users: UserStore; readonly audit: Auditor };

/** What shall be different. What is left out stays. */
export type WantedUser = { readonly name?: string; readonly role?: Role; readonly password?: string };

/** Changes a user of the author's account; a new password or role ends their sessions. Throws `NOT_FOUND` and `LAST_ADMIN`. */
export async function changeUser(
  { users, audit }: ChangeUserOptions,
  author: Author,
  userId: string,
  { password, ...changes }: WantedUser,
): Promise<User> {
  const detail = { ...changes, ...(password !== undefined && { password: 'changed' }) };
  const user = await users.change(
    { accountId: author.accountId, id: userId },
    { ...changes, ...(password !== undefined && { passwordHash: await hashPassword(password) }) },
    audit(author, { action: 'user.updated', target: userId, detail }),
  );
  if (!user) throw new Problem('NOT_FOUND', `There is no user ${userId}.`);
  return user;
}
