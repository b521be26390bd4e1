import { sql } from 'kysely';
import type { Database } from '../storage/database.ts';

/** A table whose rows expire, and the column that tells those of one account apart. */
type Expiring =
  | { readonly table: 'conversations'; readonly id: 'conversation_id' }
  | { readonly table: 'customer_sdes'; readonly id: 'customer_id' };

/** Removes at most `limit` rows that have expired, in one short transaction. Answers how many. */
export function sweepExpired(
  database: Database,
  { table, id }: Expiring,
  now: number,
  limit: number,
): Promise<number> {
  const key = sql`account_id, ${sql.ref(id)}`;
  const rows = sql.table(table);
  return database.write(async (transaction) => {
    // The expiry is asked again, because a write may have brought a row back since it was found.
    const { numAffectedRows = 0n } = await sql`delete from ${rows}
      where (${key}) in (select ${key} from ${rows} where expires_at <= ${now} order by expires_at limit ${limit})
      and expires_at <= ${now}`.execute(transaction);
    return Number(numAffectedRows);
  });
}
