import type { ContextStore } from './context-store.ts';
import { createDocumentMemory, NO_MEMORY } from './document-memory.ts';
import type { SqlContextParts } from './sql-context-parts.ts';
import { listSessionIds, listSessions } from './sql-context-sessions.ts';
import { sweepContext } from './sql-context-sweep.ts';
import { createDocumentReads } from './sql-document-reads.ts';
import { createDocumentUpdate } from './sql-document-update.ts';
import { createNamespaces } from './sql-namespaces.ts';

/** Context documents in the database. */
export function createSqlContextStore(parts: SqlContextParts): ContextStore {
  const { database, clock } = parts;
  // A SQLite file has one process; other nodes write to PostgreSQL, too.
  const memory = database.dialect === 'sqlite' ? createDocumentMemory() : NO_MEMORY;
  return {
    ...createDocumentReads(parts, memory),
    update: createDocumentUpdate(parts, memory),
    ...createNamespaces(parts, memory),
    listSessionIds: (key, page) => listSessionIds(database.read, { ...key, ...page, now: clock.now() }),
    listSessions: (key, page) => listSessions(database.read, { ...key, ...page, now: clock.now() }),
    sweep: (limit) => sweepContext(database, clock.now(), limit),
  };
}
