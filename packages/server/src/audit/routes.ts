import { readCursor, writeCursor } from '../cursor.ts';
import type { Handlers } from '../http/handlers.ts';
import type { AuditEntry } from './audit-entry.ts';
import type { AuditLog } from './audit-log.ts';

/** The routes of the audit log. */
export function auditRoutes({ audit }: { readonly audit: AuditLog }): Pick<Handlers, 'auditLog.list'> {
  return {
    async 'auditLog.list'({ principal, query }) {
      const { actorId, action, from, to, cursor, limit } = query;
      const entries = await audit.list({
        accountId: principal.accountId,
        ...(actorId !== undefined && { actorId }),
        ...(action !== undefined && { action }),
        ...(from !== undefined && { from: Date.parse(from) }),
        ...(to !== undefined && { to: Date.parse(to) }),
        ...(cursor !== undefined && { after: readCursor(cursor) }),
        limit: limit + 1,
      });
      return { status: 200, body: toPage(entries, limit) };
    },
  };
}

/** One entry more than the page was read: it tells whether there is another page. */
function toPage(entries: readonly AuditEntry[], limit: number) {
  const page = entries.slice(0, limit);
  const last = page.at(-1);
  return {
    entries: page.map(toReply),
    ...(entries.length > limit && last && { nextCursor: writeCursor(last) }),
  };
}

function toReply({ accountId: _, at, id, ...entry }: AuditEntry) {
  return { id, at: new Date(at).toISOString(), ...entry };
}
