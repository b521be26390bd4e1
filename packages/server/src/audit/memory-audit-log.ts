import type { AuditEntry } from './audit-entry.ts';
import type { AuditLog, AuditQuery } from './audit-log.ts';

/** An audit log in memory, with the way in that memory stores use. */
export type MemoryAuditLog = AuditLog & { append(entry: AuditEntry): void };

/** Makes an empty audit log in memory, for tests. */
export function createMemoryAuditLog(): MemoryAuditLog {
  const entries: AuditEntry[] = [];
  return {
    append: (entry) => {
      entries.push(entry);
    },
    list: async (query) =>
      entries
        .filter((entry) => fits(entry, query))
        .sort(newestFirst)
        .slice(0, query.limit),
  };
}

function fits(entry: AuditEntry, { accountId, actorId, action, from, to, after }: AuditQuery): boolean {
  return (
    entry.accountId === accountId &&
    (actorId === undefined || entry.actor.id === actorId) &&
    (action === undefined || entry.action === action) &&
    (from === undefined || entry.at >= from) &&
    (to === undefined || entry.at < to) &&
    (after === undefined || newestFirst(after, entry) < 0)
  );
}

function newestFirst(a: Pick<AuditEntry, 'at' | 'id'>, b: Pick<AuditEntry, 'at' | 'id'>): number {
  return b.at - a.at || (a.id < b.id ? 1 : a.id > b.id ? -1 : 0);
}
