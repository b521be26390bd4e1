import { Problem } from '@conversation-orchestrator/api';
import type { Transaction } from '../storage/database.ts';
import type { ContextDocument } from './context-document.ts';
import type { Change, ContextStore } from './context-store.ts';
import type { DocumentKey } from './document-key.ts';
import type { DocumentMemory } from './document-memory.ts';
import type { Retention } from './retention.ts';
import type { SqlContextParts } from './sql-context-parts.ts';
import {
  type DocumentStatements,
  type LockedDocument,
  prepareDocumentStatements,
} from './sql-document-statements.ts';
import { createNamespaceLock, type LockedNamespace } from './sql-namespace-lock.ts';
import { nextVersion, readCurrent, storeDocument, tombstone } from './stored-document.ts';

type Ask = { readonly key: DocumentKey; readonly change: Change; readonly now: number };

// Each is lost to another writer who made, or swept, the same document at the same moment.
const MOST_ATTEMPTS = 10;

/** The atomic change of one document: locked, changed, written, in one transaction. */
export function createDocumentUpdate(parts: SqlContextParts, memory: DocumentMemory): ContextStore['update'] {
  const { database, clock } = parts;
  const statements = prepareDocumentStatements(database.read, database.dialect === 'postgres');
  const namespaces = createNamespaceLock(parts);
  const write: ContextStore['update'] = (key, change) =>
    database.write(async (transaction) => {
      const ask = { key, change, now: clock.now() };
      for (let attempt = 0; attempt < MOST_ATTEMPTS; attempt += 1) {
        const [locked] = (await statements.lock(transaction, key)).rows;
        if (locked) return rewrite(transaction, statements, locked, ask);
        const namespace = await namespaces.lock(transaction, key);
        const created = create(namespace, ask);
        if (!created) return undefined;
        if (!namespace) {
          await namespaces.create(transaction, key);
          continue;
        }
        const row = { ...created.row, namespace_id: namespace.id, session_id: key.sessionId };
        const { numAffectedRows } = await statements.insert(transaction, row);
        if (numAffectedRows === 1n) return created.document;
      }
      throw new Problem('UNAVAILABLE', 'too many others write the same document');
    });
  return async (key, change) => {
    try {
      return await write(key, change);
    } finally {
      memory.forget(key);
    }
  };
}

async function rewrite(
  transaction: Transaction,
  statements: DocumentStatements,
  locked: LockedDocument,
  { key, change, now }: Ask,
): Promise<ContextDocument | undefined> {
  const current = readCurrent(locked, now);
  const next = change(current, retentionOf(locked, now));
  if (next === current) return current;
  const version = nextVersion(now, locked.version);
  const stored = next ? storeDocument(next, version) : tombstone(now, version);
  const update = stored.sweep_after === locked.sweep_after ? statements.updateInPlace : statements.update;
  await update(transaction, { ...stored, namespace_id: locked.id, session_id: key.sessionId });
  return next && { ...next, version };
}

function create(namespace: LockedNamespace | undefined, { change, now }: Ask) {
  const next = change(undefined, retentionOf(namespace, now));
  if (!next) return undefined;
  const version = nextVersion(now);
  return { row: storeDocument(next, version), document: { ...next, version } };
}

function retentionOf(locked: LockedNamespace | undefined, now: number): Retention {
  const { session_ttl: sessionTtlSeconds, namespace_ttl: namespaceTtlSeconds } = locked ?? {};
  return {
    now,
    ...(typeof sessionTtlSeconds === 'number' && { sessionTtlSeconds }),
    ...(typeof namespaceTtlSeconds === 'number' && { namespaceTtlSeconds }),
  };
}
