import type { Kysely } from 'kysely';
import { type PreparedQuery, prepareQuery } from '../storage/prepared-query.ts';
import type { Schema } from '../storage/schema.ts';
import type { DocumentKey } from './document-key.ts';
import type { LockedNamespace } from './sql-namespace-lock.ts';
import type { StoredDocument } from './stored-document.ts';

/** A document, its namespace and the times to live that apply to it. */
export type LockedDocument = StoredDocument & LockedNamespace;

/** A document with its address within the database. */
export type DocumentRow = StoredDocument & { readonly namespace_id: string; readonly session_id: string };

/** The statements a change of a document consists of, compiled once. */
export type DocumentStatements = {
  /** The document, which nobody else can change until the transaction ends. */
  readonly lock: PreparedQuery<DocumentKey, LockedDocument>;
  readonly update: PreparedQuery<DocumentRow, unknown>;
  /** The same for a document that is to be swept in the same hour as before: it leaves the index alone. */
  readonly updateInPlace: PreparedQuery<DocumentRow, unknown>;
  /** Affects no row where there is such a document. */
  readonly insert: PreparedQuery<DocumentRow, unknown>;
};

/** Prepares the statements. */
export function prepareDocumentStatements(db: Kysely<Schema>, hasRowLocks: boolean): DocumentStatements {
  return {
    lock: prepareLock(db, hasRowLocks),
    update: prepareQuery<DocumentRow, unknown>(db, (on, row) =>
      updateOf(on, row).set('sweep_after', row.sweep_after),
    ),
    updateInPlace: prepareQuery<DocumentRow, unknown>(db, updateOf),
    insert: prepareInsert(db),
  };
}

function prepareLock(db: Kysely<Schema>, hasRowLocks: boolean): DocumentStatements['lock'] {
  return prepareQuery<DocumentKey, LockedDocument>(db, (on, key) =>
    on
      .selectFrom('context_namespaces as n')
      .innerJoin('context_documents as d', 'd.namespace_id', 'n.id')
      .leftJoin('context_sessions as s', (join) =>
        join.onRef('s.namespace_id', '=', 'd.namespace_id').onRef('s.session_id', '=', 'd.session_id'),
      )
      .where('n.account_id', '=', key.accountId)
      .where('n.name', '=', key.nameSpace)
      .where('d.session_id', '=', key.sessionId)
      .select(['n.id', 'n.ttl_seconds as namespace_ttl', 's.ttl_seconds as session_ttl'])
      .select(['d.properties', 'd.earlier_expiries', 'd.next_expiry_at', 'd.expires_at'])
      .select(['d.sweep_after', 'd.fixed_life', 'd.version'])
      .$if(hasRowLocks, (query) => query.forUpdate('d')),
  );
}

function updateOf(db: Kysely<Schema>, row: DocumentRow) {
  return db
    .updateTable('context_documents')
    .set({
      properties: row.properties,
      earlier_expiries: row.earlier_expiries,
      next_expiry_at: row.next_expiry_at,
      expires_at: row.expires_at,
      fixed_life: row.fixed_life,
      version: row.version,
    })
    .where('namespace_id', '=', row.namespace_id)
    .where('session_id', '=', row.session_id);
}

function prepareInsert(db: Kysely<Schema>): DocumentStatements['insert'] {
  return prepareQuery<DocumentRow, unknown>(db, (on, row) =>
    on
      .insertInto('context_documents')
      .values({
        namespace_id: row.namespace_id,
        session_id: row.session_id,
        properties: row.properties,
        earlier_expiries: row.earlier_expiries,
        next_expiry_at: row.next_expiry_at,
        expires_at: row.expires_at,
        sweep_after: row.sweep_after,
        fixed_life: row.fixed_life,
        version: row.version,
      })
      .onConflict((conflict) => conflict.doNothing()),
  );
}
