import type { Database } from '../storage/database.ts';

/** Deletes the oldest decisions made before a moment. Where there is none it does not write. */
export async function deleteDecisions(
  database: Database,
  accountId: string,
  moment: number,
  limit: number,
): Promise<number> {
  const old = await database.read
    .selectFrom('decisions')
    .select('decision_id')
    .where('account_id', '=', accountId)
    .where('at', '<', moment)
    .orderBy('at')
    .limit(limit)
    .execute();
  if (old.length === 0) return 0;
  const ids = old.map(({ decision_id }) => decision_id);
  const deleted = await database.write((transaction) =>
    transaction
      .deleteFrom('decisions')
      .where('account_id', '=', accountId)
      .where('decision_id', 'in', ids)
      .executeTakeFirst(),
  );
  return Number(deleted.numDeletedRows);
}

/** Deletes counts of the oldest hours that began before a moment. Where there is none it does not write. */
export async function deleteUsage(
  database: Database,
  accountId: string,
  moment: number,
  limit: number,
): Promise<number> {
  const old = await database.read
    .selectFrom('policy_usage')
    .select(['hour', 'outcome', 'policy_id'])
    .where('account_id', '=', accountId)
    .where('hour', '<', moment)
    .orderBy('hour')
    .limit(limit)
    .execute();
  if (old.length === 0) return 0;
  const deleted = await database.write((transaction) =>
    transaction
      .deleteFrom('policy_usage')
      .where('account_id', '=', accountId)
      .where(({ eb, refTuple, tuple }) =>
        eb(
          refTuple('hour', 'outcome', 'policy_id'),
          'in',
          old.map(({ hour, outcome, policy_id }) => tuple(hour, outcome, policy_id)),
        ),
      )
      .executeTakeFirst(),
  );
  return Number(deleted.numDeletedRows);
}
