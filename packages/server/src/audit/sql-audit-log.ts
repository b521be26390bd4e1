import type { JsonObject } from '@conversation-orchestrator/api';
import type { Selectable } from 'kysely';
import type { Database } from '../storage/database.ts';
import type { Schema } from '../storage/schema.ts';
import type { Actor } from './actor.ts';
import type { AuditEntry } from './audit-entry.ts';
import type { AuditLog, AuditQuery } from './audit-log.ts';

/** The audit log in the database. */
export function createSqlAuditLog(database: Database): AuditLog {
  return {
    async list(query) {
      const rows = await select(database, query).execute();
      return rows.map(toEntry);
    },
  };
}

function select(database: Database, { accountId, actorId, action, from, to, after, limit }: AuditQuery) {
  let rows = database.read.selectFrom('audit_log').selectAll().where('account_id', '=', accountId);
  if (actorId !== undefined) rows = rows.where('actor_id', '=', actorId);
  if (action !== undefined) rows = rows.where('action', '=', action);
  if (from !== undefined) rows = rows.where('at', '>=', from);
  if (to !== undefined) rows = rows.where('at', '<', to);
  if (after) {
    rows = rows.where(({ and, eb, or }) =>
      or([eb('at', '<', after.at), and([eb('at', '=', after.at), eb('entry_id', '<', after.id)])]),
    );
  }
  return rows.orderBy('at', 'desc').orderBy('entry_id', 'desc').limit(limit);
}

function toEntry(row: Selectable<Schema['audit_log']>): AuditEntry {
  return {
    id: row.entry_id,
    accountId: row.account_id,
    at: row.at,
    actor: { kind: row.actor_kind as Actor['kind'], id: row.actor_id, name: row.actor_name },
    action: row.action,
    target: row.target,
    ...(row.detail !== null && { detail: JSON.parse(row.detail) as JsonObject }),
    ...(row.request_id !== null && { requestId: row.request_id }),
  };
}
