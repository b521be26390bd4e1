import type { Kysely } from 'kysely';

/** Creates the tables of what is recorded of conversations, customers, decisions and changes. */
export async function createRecordTables(db: Kysely<unknown>): Promise<void> {
  await createConversations(db);
  await createCustomerSdes(db);
  await createDecisions(db);
  await createPolicyUsage(db);
  await createAuditLog(db);
}

async function createConversations(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('conversations')
    .addColumn('account_id', 'text', (column) => column.notNull().references('accounts.id'))
    .addColumn('conversation_id', 'text', (column) => column.notNull())
    .addColumn('started_at', 'bigint')
    .addColumn('last_message_at', 'bigint')
    .addColumn('current_skill_id', 'text')
    .addColumn('previous_skill_id', 'text')
    .addColumn('previous_agent_id', 'text')
    .addColumn('consumer_id', 'text')
    .addColumn('group_id', 'text')
    .addColumn('expires_at', 'bigint', (column) => column.notNull())
    .addPrimaryKeyConstraint('conversations_key', ['account_id', 'conversation_id'])
    .execute();
  await db.schema.createIndex('conversations_by_expiry').on('conversations').column('expires_at').execute();
}

async function createCustomerSdes(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('customer_sdes')
    .addColumn('account_id', 'text', (column) => column.notNull().references('accounts.id'))
    .addColumn('customer_id', 'text', (column) => column.notNull())
    .addColumn('sdes', 'text', (column) => column.notNull())
    .addColumn('expires_at', 'bigint', (column) => column.notNull())
    .addPrimaryKeyConstraint('customer_sdes_key', ['account_id', 'customer_id'])
    .execute();
  await db.schema.createIndex('customer_sdes_by_expiry').on('customer_sdes').column('expires_at').execute();
}

// The logs refer to nothing by a foreign key: they are written in bulk, and outlive what they speak of.

async function createDecisions(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('decisions')
    .addColumn('account_id', 'text', (column) => column.notNull())
    .addColumn('decision_id', 'text', (column) => column.notNull())
    .addColumn('at', 'bigint', (column) => column.notNull())
    .addColumn('conversation_id', 'text')
    .addColumn('customer_id', 'text')
    .addColumn('session_id', 'text')
    .addColumn('revision', 'bigint', (column) => column.notNull())
    .addColumn('outcome', 'text', (column) => column.notNull())
    .addColumn('policy_id', 'text')
    .addColumn('took_micros', 'bigint', (column) => column.notNull())
    .addColumn('record', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('decisions_key', ['account_id', 'decision_id'])
    .execute();
  await indexByTime(db, 'decisions', 'decision_id', [[], ['conversation_id'], ['policy_id'], ['outcome']]);
}

async function createPolicyUsage(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('policy_usage')
    .addColumn('account_id', 'text', (column) => column.notNull())
    .addColumn('hour', 'bigint', (column) => column.notNull())
    .addColumn('outcome', 'text', (column) => column.notNull())
    .addColumn('policy_id', 'text', (column) => column.notNull())
    .addColumn('count', 'bigint', (column) => column.notNull())
    .addPrimaryKeyConstraint('policy_usage_key', ['account_id', 'hour', 'outcome', 'policy_id'])
    .execute();
}

async function createAuditLog(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('audit_log')
    .addColumn('account_id', 'text', (column) => column.notNull())
    .addColumn('entry_id', 'text', (column) => column.notNull())
    .addColumn('at', 'bigint', (column) => column.notNull())
    .addColumn('actor_kind', 'text', (column) => column.notNull())
    .addColumn('actor_id', 'text', (column) => column.notNull())
    .addColumn('actor_name', 'text', (column) => column.notNull())
    .addColumn('action', 'text', (column) => column.notNull())
    .addColumn('target', 'text', (column) => column.notNull())
    .addColumn('detail', 'text')
    .addColumn('request_id', 'text')
    .addPrimaryKeyConstraint('audit_log_key', ['account_id', 'entry_id'])
    .execute();
  await indexByTime(db, 'audit_log', 'entry_id', [[], ['actor_id'], ['action'], ['actor_id', 'action']]);
}

/** One index per combination of filters of a log that is read newest first; its id last, so that pages can continue within a millisecond. */
async function indexByTime(
  db: Kysely<unknown>,
  table: string,
  id: string,
  filters: readonly (readonly string[])[],
): Promise<void> {
  for (const columns of filters) {
    await db.schema
      .createIndex(`${table}_by_${columns.length > 0 ? columns.join('_and_') : 'time'}`)
      .on(table)
      .columns(['account_id', ...columns, 'at', id])
      .execute();
  }
}
