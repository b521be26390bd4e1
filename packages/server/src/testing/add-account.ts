import type { Database } from '../storage/database.ts';

/** Adds an account with nothing in it. */
export async function addAccount(database: Database, id: string): Promise<void> {
  await database.write((transaction) =>
    transaction
      .insertInto('accounts')
      .values({ id, name: id, created_at: 0, revision: 0, settings: '{}' })
      .execute()
      .then(() => undefined),
  );
}
