import { type Kysely, sql } from 'kysely';

/** Creates the tables of what routing depends on. */
export async function createRoutingTables(db: Kysely<unknown>): Promise<void> {
  await createPolicies(db);
  await createNamed(db, 'custom_attributes');
  await createNamed(db, 'calendars');
  await createFunctions(db);
  await createRevisions(db);
  await createDirectory(db);
}

/** The columns of a row that holds from one revision until another. */
function createTemporal(db: Kysely<unknown>, table: string, key: string) {
  return db.schema
    .createTable(table)
    .addColumn('account_id', 'text', (column) => column.notNull().references('accounts.id'))
    .addColumn(key, 'text', (column) => column.notNull())
    .addColumn('from_revision', 'bigint', (column) => column.notNull())
    .addColumn('to_revision', 'bigint')
    .addColumn('document', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint(`${table}_key`, ['account_id', key, 'from_revision']);
}

async function createPolicies(db: Kysely<unknown>): Promise<void> {
  await createTemporal(db, 'policies', 'policy_id')
    .addColumn('position', 'bigint', (column) => column.notNull())
    .execute();
  await db.schema
    .createIndex('policies_in_order')
    .on('policies')
    .columns(['account_id', 'to_revision', 'position'])
    .execute();
}

async function createNamed(db: Kysely<unknown>, table: 'custom_attributes' | 'calendars'): Promise<void> {
  await createTemporal(db, table, 'name').execute();
  await indexByRevision(db, table);
}

async function createFunctions(db: Kysely<unknown>): Promise<void> {
  await createTemporal(db, 'functions', 'name').addColumn('schedule', 'text').execute();
  await indexByRevision(db, 'functions');
  // Asked every few seconds, of all accounts at once.
  await sql`create index functions_scheduled on functions (account_id, name)
    where to_revision is null and schedule is not null`.execute(db);
}

async function indexByRevision(db: Kysely<unknown>, table: string): Promise<void> {
  await db.schema
    .createIndex(`${table}_by_revision`)
    .on(table)
    .columns(['account_id', 'to_revision'])
    .execute();
}

async function createRevisions(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('policy_revisions')
    .addColumn('account_id', 'text', (column) => column.notNull().references('accounts.id'))
    .addColumn('revision', 'bigint', (column) => column.notNull())
    .addColumn('at', 'bigint', (column) => column.notNull())
    .addColumn('actor', 'text', (column) => column.notNull())
    .addColumn('summary', 'text', (column) => column.notNull())
    .addColumn('changes', 'text', (column) => column.notNull())
    .addColumn('fallback_actions', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('policy_revisions_key', ['account_id', 'revision'])
    .execute();
}

async function createDirectory(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('skills')
    .addColumn('account_id', 'text', (column) => column.notNull().references('accounts.id'))
    .addColumn('skill_id', 'text', (column) => column.notNull())
    .addColumn('name', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('skills_key', ['account_id', 'skill_id'])
    .execute();
  await db.schema
    .createTable('agents')
    .addColumn('account_id', 'text', (column) => column.notNull().references('accounts.id'))
    .addColumn('agent_id', 'text', (column) => column.notNull())
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('status', 'text', (column) => column.notNull())
    .addColumn('skill_ids', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('agents_key', ['account_id', 'agent_id'])
    .execute();
}
