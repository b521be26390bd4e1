import type { Database } from '../storage/database.ts';

/** Makes what tells whether any account has a function that is code: a server without has no use for what runs it. */
export function createSqlAnyFunction({ read }: Database): () => Promise<boolean> {
  return async () => {
    const row = await read
      .selectFrom('functions')
      .select('name')
      .where('to_revision', 'is', null)
      .where('document', 'like', '%"kind":"javascript"%')
      .limit(1)
      .executeTakeFirst();
    return row !== undefined;
  };
}
