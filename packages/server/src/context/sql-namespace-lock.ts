import type { Transaction } from '../storage/database.ts';
import { prepareQuery } from '../storage/prepared-query.ts';
import type { DocumentKey } from './document-key.ts';
import { refuseFurtherNamespace } from './namespace-limit.ts';
import type { SqlContextParts } from './sql-context-parts.ts';

/** A namespace, and the times to live that apply to one of its sessions. */
export type LockedNamespace = {
  readonly id: string;
  readonly namespace_ttl: number | null;
  readonly session_ttl: number | null;
};

/** How a write that is about to add something to a namespace gets hold of it. */
export type NamespaceLock = {
  /** The namespace; undefined where there is none. It cannot be deleted before the transaction ends. */
  lock(transaction: Transaction, key: DocumentKey): Promise<LockedNamespace | undefined>;
  /** Makes the namespace, unless another transaction was faster. Lock it then. */
  create(transaction: Transaction, key: DocumentKey): Promise<void>;
};

/** Prepares the statements that lock and make namespaces. */
export function createNamespaceLock({ database, clock, newId }: SqlContextParts): NamespaceLock {
  const find = prepareQuery<DocumentKey, LockedNamespace>(database.read, (db, key) =>
    db
      .selectFrom('context_namespaces as n')
      .leftJoin('context_sessions as s', (join) =>
        join.onRef('s.namespace_id', '=', 'n.id').on('s.session_id', '=', key.sessionId),
      )
      .where('n.account_id', '=', key.accountId)
      .where('n.name', '=', key.nameSpace)
      .select(['n.id', 'n.ttl_seconds as namespace_ttl', 's.ttl_seconds as session_ttl'])
      .$if(database.dialect === 'postgres', (query) => query.forShare('n')),
  );
  return {
    lock: async (transaction, key) => (await find(transaction, key)).rows[0],
    async create(transaction, { accountId, nameSpace }) {
      refuseFurtherNamespace(await countNamespaces(transaction, accountId));
      await transaction
        .insertInto('context_namespaces')
        .values({
          id: newId(),
          account_id: accountId,
          name: nameSpace,
          ttl_seconds: null,
          created_at: clock.now(),
        })
        .onConflict((conflict) => conflict.columns(['account_id', 'name']).doNothing())
        .execute();
    },
  };
}

async function countNamespaces(transaction: Transaction, accountId: string): Promise<number> {
  const { count } = await transaction
    .selectFrom('context_namespaces')
    .where('account_id', '=', accountId)
    .select((select) => select.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return count;
}
