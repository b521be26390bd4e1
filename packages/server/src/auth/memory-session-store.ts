import type { ConsoleSession, SessionStore } from './session-store.ts';

/** The console's sessions in the given map, for tests. */
export function createMemorySessionStore(sessions: Map<string, ConsoleSession>): SessionStore {
  return {
    async find(idHash, now) {
      const session = sessions.get(idHash);
      return session && session.expiresAt > now ? session : undefined;
    },
    async add(session) {
      for (const [idHash, { expiresAt }] of sessions)
        if (expiresAt <= session.createdAt) sessions.delete(idHash);
      sessions.set(session.idHash, session);
    },
    async extend(idHash, expiresAt) {
      const session = sessions.get(idHash);
      if (session) sessions.set(idHash, { ...session, expiresAt });
    },
    async remove(idHash) {
      sessions.delete(idHash);
    },
  };
}
