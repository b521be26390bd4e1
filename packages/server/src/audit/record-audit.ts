import type { Transaction } from '../storage/database.ts';
import type { AuditEntry } from './audit-entry.ts';

/** Adds an entry to the audit log, in the transaction of the change it speaks of: there is never one without the other. */
export async function recordAudit(transaction: Transaction, entry: AuditEntry): Promise<void> {
  await transaction
    .insertInto('audit_log')
    .values({
      account_id: entry.accountId,
      entry_id: entry.id,
      at: entry.at,
      actor_kind: entry.actor.kind,
      actor_id: entry.actor.id,
      actor_name: entry.actor.name,
      action: entry.action,
      target: entry.target,
      detail: entry.detail === undefined ? null : JSON.stringify(entry.detail),
      request_id: entry.requestId ?? null,
    })
    .execute();
}
