import { Problem } from '@conversation-orchestrator/api';
import type { Memory } from './memory-state.ts';
import type { User, UserKey, UserStore } from './user-store.ts';

/** Users of the console in memory, for tests. */
export function createMemoryUserStore({ users, sessions, audit }: Memory): UserStore {
  const listWhere = (fits: (user: User) => boolean) =>
    [...users.values()].filter(fits).sort((a, b) => (a.email < b.email ? -1 : 1));
  const find = ({ accountId, id }: UserKey) => {
    const user = users.get(id);
    return user?.accountId === accountId ? user : undefined;
  };
  const requireOtherAdmin = ({ accountId, id }: UserKey) => {
    const admins = listWhere((user) => user.accountId === accountId && user.role === 'admin');
    if (admins.length === 1 && admins[0]?.id === id) throw new Problem('LAST_ADMIN');
  };
  const endSessions = (userId: string) => {
    for (const [idHash, session] of sessions) if (session.userId === userId) sessions.delete(idHash);
  };
  return {
    find: async (userId) => users.get(userId),
    listByEmail: async (email) => listWhere((user) => user.email === email),
    list: async (accountId) => listWhere((user) => user.accountId === accountId),
    async add(user, entry) {
      const same = listWhere(({ accountId, email }) => accountId === user.accountId && email === user.email);
      if (same.length > 0) throw new Problem('NAME_TAKEN');
      users.set(user.id, user);
      audit.append(entry);
    },
    async change(key, changes, entry) {
      const before = find(key);
      if (!before) return undefined;
      const after = { ...before, ...changes };
      if (after.role !== 'admin') requireOtherAdmin(key);
      if (after.role !== before.role || after.passwordHash !== before.passwordHash) endSessions(key.id);
      users.set(key.id, after);
      audit.append(entry);
      return after;
    },
    async remove(key, entry) {
      if (!find(key)) return false;
      requireOtherAdmin(key);
      endSessions(key.id);
      audit.append(entry);
      return users.delete(key.id);
    },
    async noteSignIn(userId, at) {
      const user = users.get(userId);
      if (user) users.set(userId, { ...user, lastSignInAt: at });
    },
  };
}
