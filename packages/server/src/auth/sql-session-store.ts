import type { Database } from '../storage/database.ts';
import type { SessionStore } from './session-store.ts';

/** The console's sessions in the database. */
export function createSqlSessionStore(database: Database): SessionStore {
  const { read } = database;
  return {
    async find(idHash, now) {
      const row = await read
        .selectFrom('console_sessions')
        .selectAll()
        .where('id_hash', '=', idHash)
        .where('expires_at', '>', now)
        .executeTakeFirst();
      if (!row?.user_id) return undefined;
      return { idHash, userId: row.user_id, createdAt: row.created_at, expiresAt: row.expires_at };
    },
    add: ({ idHash, userId, createdAt, expiresAt }) =>
      database.write(async (transaction) => {
        await transaction.deleteFrom('console_sessions').where('expires_at', '<=', createdAt).execute();
        await transaction
          .insertInto('console_sessions')
          .values({
            id_hash: idHash,
            user_id: userId,
            data: '{}',
            created_at: createdAt,
            expires_at: expiresAt,
          })
          .execute();
      }),
    extend: (idHash, expiresAt) =>
      database.write(async (transaction) => {
        await transaction
          .updateTable('console_sessions')
          .set({ expires_at: expiresAt })
          .where('id_hash', '=', idHash)
          .execute();
      }),
    remove: (idHash) =>
      database.write(async (transaction) => {
        await transaction.deleteFrom('console_sessions').where('id_hash', '=', idHash).execute();
      }),
  };
}
