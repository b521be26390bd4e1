import type { Role } from '@conversation-orchestrator/api';
import type { User } from './user.ts';

/** As the server has it (`MIN_PASSWORD_CHARACTERS`). */
export const SHORTEST_PASSWORD = 8;

/** A user while it is written. An empty password is none. */
export type UserDraft = {
  readonly email: string;
  readonly name: string;
  readonly role: Role;
  readonly password: string;
};

/** A user to be changed, or a new one, who at first may only look. */
export function draftOfUser(user: User | undefined): UserDraft {
  return { email: user?.email ?? '', name: user?.name ?? '', role: user?.role ?? 'viewer', password: '' };
}

/** Whether a password was written that the server would refuse. */
export function isTooShort({ password }: UserDraft): boolean {
  return password !== '' && password.length < SHORTEST_PASSWORD;
}

/** Whether something is still missing. */
export function isIncomplete(draft: UserDraft, user: User | undefined): boolean {
  if (isTooShort(draft)) return true;
  return user === undefined ? draft.email.trim() === '' || draft.password === '' : draft.name.trim() === '';
}

/** A new user, as the server takes one. */
export function newUserOf({ email, name, role, password }: UserDraft) {
  return { email: email.trim(), role, password, ...(name.trim() !== '' && { name: name.trim() }) };
}

/** What is different about a user. The rest is left out: a role or a password that is sent ends the user's sessions. */
export function changesOf({ name, role, password }: UserDraft, user: User) {
  return {
    ...(name.trim() !== user.name && { name: name.trim() }),
    ...(role !== user.role && { role }),
    ...(password !== '' && { password }),
  };
}
