import type { Kysely } from 'kysely';
import type { Schema } from '../storage/schema.ts';
import type { AuditQuery } from './audit-log.ts';

/**
 * The newest entries that fit and come before the end of a period, or before the last one of the page before: one index finds them and
 * orders them. Those before its begin are for the caller to leave out: with a second bound SQLite takes the index by time, and searches.
 */
export function selectEntries(
  read: Kysely<Schema>,
  { accountId, actorId, action, to, after, limit }: AuditQuery,
) {
  let rows = read.selectFrom('audit_log').selectAll().where('account_id', '=', accountId);
  if (actorId !== undefined) rows = rows.where('actor_id', '=', actorId);
  if (action !== undefined) rows = rows.where('action', '=', action);
  if (after && after.at < (to ?? Number.POSITIVE_INFINITY)) {
    rows = rows.where(({ eb, refTuple, tuple }) =>
      eb(refTuple('at', 'entry_id'), '<', tuple(after.at, after.id)),
    );
  } else if (to !== undefined) rows = rows.where('at', '<', to);
  return rows.orderBy('at', 'desc').orderBy('entry_id', 'desc').limit(limit);
}
