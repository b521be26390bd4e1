import { DEFAULT_SESSION, MAX_TTL_SECONDS } from '@conversation-orchestrator/api';
import type { Selectable } from 'kysely';
import type { Transaction } from '../storage/database.ts';
import type { Schema } from '../storage/schema.ts';
import type { ContextStore, Namespace, NamespaceKey } from './context-store.ts';
import type { DocumentKey } from './document-key.ts';
import type { DocumentMemory } from './document-memory.ts';
import type { SqlContextParts } from './sql-context-parts.ts';
import { createNamespaceLock, type LockedNamespace, type NamespaceLock } from './sql-namespace-lock.ts';

type Namespaces = Pick<
  ContextStore,
  'saveNamespace' | 'findNamespace' | 'listNamespaces' | 'deleteNamespace' | 'setSessionTtl'
>;

// Each is lost to another writer who deleted the namespace at the same moment.
const MOST_ATTEMPTS = 10;

/** Namespaces, and the times to live of their sessions. */
export function createNamespaces(parts: SqlContextParts, memory: DocumentMemory): Namespaces {
  const { database, clock } = parts;
  const namespaces = createNamespaceLock(parts);
  const select = (accountId: string) =>
    database.read.selectFrom('context_namespaces').selectAll().where('account_id', '=', accountId);
  return {
    saveNamespace: (key, ttlSeconds) =>
      database.write(async (transaction) => {
        const { id } = await ensure(transaction, namespaces, { ...key, sessionId: DEFAULT_SESSION });
        if (ttlSeconds !== undefined) await setTtl(transaction, id, ttlSeconds);
      }),
    async findNamespace({ accountId, nameSpace }) {
      const row = await select(accountId).where('name', '=', nameSpace).executeTakeFirst();
      return row && toNamespace(row);
    },
    async listNamespaces(accountId) {
      return (await select(accountId).orderBy('name').execute()).map(toNamespace);
    },
    async deleteNamespace(key) {
      try {
        await database.write((transaction) => remove(transaction, key));
      } finally {
        memory.forgetNamespace(key);
      }
    },
    setSessionTtl: (key, ttlSeconds) =>
      database.write(async (transaction) => {
        const { id } = await ensure(transaction, namespaces, key);
        await setSessionTtl(transaction, {
          namespace_id: id,
          session_id: key.sessionId,
          ttl_seconds: ttlSeconds,
          sweep_after: clock.now() + MAX_TTL_SECONDS * 1_000,
        });
      }),
  };
}

async function ensure(
  transaction: Transaction,
  namespaces: NamespaceLock,
  key: DocumentKey,
): Promise<LockedNamespace> {
  for (let attempt = 0; attempt < MOST_ATTEMPTS; attempt += 1) {
    const namespace = await namespaces.lock(transaction, key);
    if (namespace) return namespace;
    await namespaces.create(transaction, key);
  }
  throw new Error('a namespace vanished whenever it was made');
}

async function setTtl(transaction: Transaction, id: string, ttlSeconds: number): Promise<void> {
  await transaction
    .updateTable('context_namespaces')
    .set({ ttl_seconds: ttlSeconds })
    .where('id', '=', id)
    .execute();
}

async function setSessionTtl(
  transaction: Transaction,
  row: Selectable<Schema['context_sessions']>,
): Promise<void> {
  const { ttl_seconds, sweep_after } = row;
  await transaction
    .insertInto('context_sessions')
    .values(row)
    .onConflict((conflict) =>
      conflict.columns(['namespace_id', 'session_id']).doUpdateSet({ ttl_seconds, sweep_after }),
    )
    .execute();
}

/** Takes the name away; what hangs on the namespace cannot be reached any more, and is left to the sweep. */
async function remove(transaction: Transaction, { accountId, nameSpace }: NamespaceKey): Promise<void> {
  const removed = await transaction
    .deleteFrom('context_namespaces')
    .where('account_id', '=', accountId)
    .where('name', '=', nameSpace)
    .returning('id')
    .executeTakeFirst();
  if (removed)
    await transaction.insertInto('deleted_namespaces').values({ namespace_id: removed.id }).execute();
}

function toNamespace(row: Selectable<Schema['context_namespaces']>): Namespace {
  return {
    name: row.name,
    createdAt: row.created_at,
    ...(row.ttl_seconds !== null && { ttlSeconds: row.ttl_seconds }),
  };
}
