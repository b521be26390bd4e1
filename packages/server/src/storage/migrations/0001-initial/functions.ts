import type { Kysely } from 'kysely';

/** Creates the tables of what functions use, and of what became of their calls. */
export async function createFunctionTables(db: Kysely<unknown>): Promise<void> {
  await createResources(db);
  await createSchedules(db);
  await createLog(db);
}

async function createResources(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('secrets')
    .addColumn('account_id', 'text', (column) => column.notNull().references('accounts.id'))
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('sealed', 'text', (column) => column.notNull())
    .addColumn('key_id', 'text', (column) => column.notNull())
    .addColumn('changed_at', 'bigint', (column) => column.notNull())
    .addPrimaryKeyConstraint('secrets_key', ['account_id', 'name'])
    .execute();
  await db.schema.createIndex('secrets_by_key').on('secrets').column('key_id').execute();
  await db.schema
    .createTable('allowed_domains')
    .addColumn('account_id', 'text', (column) => column.notNull().primaryKey().references('accounts.id'))
    .addColumn('domains', 'text', (column) => column.notNull())
    .addColumn('version', 'bigint', (column) => column.notNull())
    .execute();
}

async function createSchedules(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('function_schedules')
    .addColumn('account_id', 'text', (column) => column.notNull().references('accounts.id'))
    .addColumn('function_name', 'text', (column) => column.notNull())
    .addColumn('schedule', 'text', (column) => column.notNull())
    .addColumn('served_until', 'bigint', (column) => column.notNull())
    .addPrimaryKeyConstraint('function_schedules_key', ['account_id', 'function_name'])
    .execute();
}

// The log refers to nothing by a foreign key: it is written in bulk, and outlives what it speaks of.

async function createLog(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('function_log')
    .addColumn('account_id', 'text', (column) => column.notNull())
    .addColumn('function_name', 'text', (column) => column.notNull())
    .addColumn('at', 'bigint', (column) => column.notNull())
    .addColumn('entry_id', 'text', (column) => column.notNull())
    .addColumn('entry', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('function_log_key', ['account_id', 'function_name', 'at', 'entry_id'])
    .execute();
  await db.schema
    .createIndex('function_log_by_time')
    .on('function_log')
    .columns(['account_id', 'at'])
    .execute();
  await db.schema
    .createTable('function_activity')
    .addColumn('account_id', 'text', (column) => column.notNull())
    .addColumn('function_name', 'text', (column) => column.notNull())
    .addColumn('last_run_at', 'bigint', (column) => column.notNull())
    .addColumn('last_failed_at', 'bigint')
    .addPrimaryKeyConstraint('function_activity_key', ['account_id', 'function_name'])
    .execute();
}
