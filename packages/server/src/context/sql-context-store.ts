import type { ContextStore } from './context-store.ts';
import type { SqlContextParts } from './sql-context-parts.ts';
import { listSessionIds, listSessions } from './sql-context-sessions.ts';
import { sweepContext } from './sql-context-sweep.ts';
import { createDocumentReads } from './sql-document-reads.ts';
import { createDocumentUpdate } from './sql-document-update.ts';
import { createNamespaces } from './sql-namespaces.ts';

/** Context documents in the database. */
export function createSqlContextStore(parts: SqlContextParts): ContextStore {
  const { database, clock } = parts;
  return {
    ...createDocumentReads(parts),
    update: createDocumentUpdate(parts),
    ...createNamespaces(parts),
    listSessionIds: (key, page) => listSessionIds(database.read, { ...key, ...page, now: clock.now() }),
    listSessions: (key, page) => listSessions(database.read, { ...key, ...page, now: clock.now() }),
    sweep: (limit) => sweepContext(database, clock.now(), limit),
  };
}
