import type { JsonObject } from '@conversation-orchestrator/api';
import type { Selectable } from 'kysely';
import type { Database } from '../storage/database.ts';
import type { Schema } from '../storage/schema.ts';
import type { Actor } from './actor.ts';
import type { AuditEntry } from './audit-entry.ts';
import type { AuditLog } from './audit-log.ts';
import { selectEntries } from './select-entries.ts';

/** The audit log in the database. */
export function createSqlAuditLog(database: Database): AuditLog {
  return {
    async list(query) {
      const { from = Number.NEGATIVE_INFINITY } = query;
      const rows = await selectEntries(database.read, query).execute();
      return rows.filter(({ at }) => at >= from).map(toEntry);
    },
  };
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
