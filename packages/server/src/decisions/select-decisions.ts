import { type Kysely, sql } from 'kysely';
import type { Schema } from '../storage/schema.ts';
import { COLUMN_OF } from './decision-row.ts';
import type { DecisionRange, UsageRange } from './decision-store.ts';

const DAY_MS = 86_400_000;

/**
 * The newest decisions before the end of a range: one index finds them and orders them. Those before its begin are for the caller to
 * leave out. A second bound would be one too many for SQLite: it then takes the index by time, and searches.
 */
export function selectDecisions(read: Kysely<Schema>, { accountId, key, to, after, limit }: DecisionRange) {
  let rows = read.selectFrom('decisions').selectAll().where('account_id', '=', accountId);
  if (key) rows = rows.where(COLUMN_OF[key.name], '=', key.value);
  if (after && after.at < (to ?? Number.POSITIVE_INFINITY)) {
    rows = rows.where(({ eb, refTuple, tuple }) =>
      eb(refTuple('at', 'decision_id'), '<', tuple(after.at, after.id)),
    );
  } else if (to !== undefined) rows = rows.where('at', '<', to);
  return rows.orderBy('at', 'desc').orderBy('decision_id', 'desc').limit(limit);
}

/** The counts of a range. */
export function selectUsage(read: Kysely<Schema>, { accountId, interval, from, to, limit }: UsageRange) {
  const hour = sql.ref<number>('hour');
  const at = interval === 'hour' ? hour : sql<number>`${hour} - ${hour} % ${sql.lit(DAY_MS)}`;
  return (
    read
      .selectFrom('policy_usage')
      // The sum of whole numbers is a decimal fraction to PostgreSQL.
      .select([
        at.as('at'),
        'outcome',
        'policy_id',
        sql<number>`cast(sum(${sql.ref('count')}) as bigint)`.as('count'),
      ])
      .where('account_id', '=', accountId)
      .where('hour', '>=', from)
      .where('hour', '<', to)
      .groupBy([at, 'outcome', 'policy_id'])
      .orderBy(at)
      .orderBy('outcome')
      .orderBy('policy_id')
      .limit(limit)
  );
}
