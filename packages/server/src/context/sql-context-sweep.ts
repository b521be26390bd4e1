import type { Database, Transaction } from '../storage/database.ts';

// As long as what was deleted leaves its version behind, a document that comes back continues it. Afterwards the clock does.
const GRACE_MS = 60_000;

const TABLES = ['context_documents', 'context_sessions'] as const;

type Table = (typeof TABLES)[number];
type Batch = { readonly before: number; readonly limit: number };

/** Removes what has expired, and what hung on namespaces that are gone, in one short transaction. Answers how many rows. */
export function sweepContext(database: Database, now: number, limit: number): Promise<number> {
  const before = now - GRACE_MS;
  return database.write(async (transaction) => {
    let removed = 0;
    for (const table of TABLES) {
      removed += await sweepExpired(transaction, table, { before, limit: limit - removed });
    }
    return removed < limit ? removed + (await sweepNamespace(transaction, limit - removed)) : removed;
  });
}

async function sweepExpired(
  transaction: Transaction,
  table: Table,
  { before, limit }: Batch,
): Promise<number> {
  const { numDeletedRows } = await transaction
    .deleteFrom(table)
    .where(({ eb, refTuple, selectFrom }) =>
      eb(
        refTuple('namespace_id', 'session_id'),
        'in',
        selectFrom(table)
          .select(['namespace_id', 'session_id'])
          .where('sweep_after', '<=', before)
          .orderBy('sweep_after')
          .limit(limit)
          .$asTuple('namespace_id', 'session_id'),
      ),
    )
    // Asked again, because a write may have brought one back since it was found.
    .where('sweep_after', '<=', before)
    .executeTakeFirstOrThrow();
  return Number(numDeletedRows);
}

/** Continues with one namespace that was deleted, and forgets it when nothing hangs on it any more. */
async function sweepNamespace(transaction: Transaction, limit: number): Promise<number> {
  const deleted = await transaction
    .selectFrom('deleted_namespaces')
    .select('namespace_id')
    .executeTakeFirst();
  if (!deleted) return 0;
  const documents = await sweepRows(transaction, 'context_documents', { ...deleted, limit });
  const sessions = await sweepRows(transaction, 'context_sessions', { ...deleted, limit: limit - documents });
  if (documents + sessions === limit) return limit;
  await transaction
    .deleteFrom('deleted_namespaces')
    .where('namespace_id', '=', deleted.namespace_id)
    .execute();
  return documents + sessions + 1;
}

async function sweepRows(
  transaction: Transaction,
  table: Table,
  { namespace_id, limit }: { readonly namespace_id: string; readonly limit: number },
): Promise<number> {
  const { numDeletedRows } = await transaction
    .deleteFrom(table)
    .where('namespace_id', '=', namespace_id)
    .where('session_id', 'in', (query) =>
      query.selectFrom(table).select('session_id').where('namespace_id', '=', namespace_id).limit(limit),
    )
    .executeTakeFirstOrThrow();
  return Number(numDeletedRows);
}
