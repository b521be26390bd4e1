import type { Kysely } from 'kysely';

/** Creates the tables of the context service. */
export async function createContextTables(db: Kysely<unknown>): Promise<void> {
  await createNamespaces(db);
  await createSessions(db);
  await createDocuments(db);
}

async function createNamespaces(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('context_namespaces')
    .addColumn('id', 'text', (column) => column.notNull().primaryKey())
    .addColumn('account_id', 'text', (column) => column.notNull().references('accounts.id'))
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('ttl_seconds', 'bigint')
    .addColumn('created_at', 'bigint', (column) => column.notNull())
    .addUniqueConstraint('context_namespaces_of_account', ['account_id', 'name'])
    .execute();
  await db.schema
    .createTable('deleted_namespaces')
    .addColumn('namespace_id', 'text', (column) => column.notNull().primaryKey())
    .execute();
}

// Nothing below refers to its namespace by a foreign key: it outlives the namespace until it is swept.

async function createSessions(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('context_sessions')
    .addColumn('namespace_id', 'text', (column) => column.notNull())
    .addColumn('session_id', 'text', (column) => column.notNull())
    .addColumn('ttl_seconds', 'bigint', (column) => column.notNull())
    .addColumn('sweep_after', 'bigint', (column) => column.notNull())
    .addPrimaryKeyConstraint('context_sessions_key', ['namespace_id', 'session_id'])
    .execute();
  await db.schema
    .createIndex('context_sessions_to_sweep')
    .on('context_sessions')
    .column('sweep_after')
    .execute();
}

async function createDocuments(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('context_documents')
    .addColumn('namespace_id', 'text', (column) => column.notNull())
    .addColumn('session_id', 'text', (column) => column.notNull())
    .addColumn('properties', 'text', (column) => column.notNull())
    .addColumn('earlier_expiries', 'text')
    .addColumn('next_expiry_at', 'bigint', (column) => column.notNull())
    .addColumn('expires_at', 'bigint', (column) => column.notNull())
    .addColumn('sweep_after', 'bigint', (column) => column.notNull())
    .addColumn('fixed_life', 'integer', (column) => column.notNull())
    .addColumn('version', 'bigint', (column) => column.notNull())
    .addPrimaryKeyConstraint('context_documents_key', ['namespace_id', 'session_id'])
    .execute();
  await db.schema
    .createIndex('context_documents_to_sweep')
    .on('context_documents')
    .column('sweep_after')
    .execute();
}
