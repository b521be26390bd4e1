import type { Database } from '../../storage/database.ts';

/** Deletes the oldest entries, and activity, from before a moment. Where there is none it does not write. */
export async function deleteFunctionLog(
  { read, write }: Database,
  accountId: string,
  moment: number,
  limit: number,
): Promise<number> {
  const entries = await read
    .selectFrom('function_log')
    .select(['function_name', 'at', 'entry_id'])
    .where('account_id', '=', accountId)
    .where('at', '<', moment)
    .orderBy('at')
    .limit(limit)
    .execute();
  const functions = await read
    .selectFrom('function_activity')
    .select('function_name')
    .where('account_id', '=', accountId)
    .where('last_run_at', '<', moment)
    .limit(limit)
    .execute();
  if (entries.length + functions.length === 0) return 0;
  await write(async (transaction) => {
    for (const { at, entry_id, function_name } of entries) {
      await transaction
        .deleteFrom('function_log')
        .where('account_id', '=', accountId)
        .where('function_name', '=', function_name)
        .where('at', '=', at)
        .where('entry_id', '=', entry_id)
        .execute();
    }
    for (const { function_name } of functions) {
      await transaction
        .deleteFrom('function_activity')
        .where('account_id', '=', accountId)
        .where('function_name', '=', function_name)
        // It may have been called since it was found.
        .where('last_run_at', '<', moment)
        .execute();
    }
  });
  return entries.length;
}
