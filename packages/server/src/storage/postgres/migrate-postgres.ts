import { Kysely, sql } from 'kysely';
import { migrate } from '../migrate.ts';
import type { Schema } from '../schema.ts';
import { checkServer } from './check-server.ts';
import { postgresDialect } from './postgres-dialect.ts';
import { postgresPool } from './postgres-pool.ts';

type LockTables = { schema_lock: { id: number } };

// One connection holds the lock while another migrates.
const CONNECTIONS = 2;
const CONNECT_TIMEOUT_MS = 10_000;
const LOCK_TIMEOUT = '10min';

/**
 * Brings the database at a URL to the newest schema, after checking that the server will do. Several nodes may do so at once: a locked
 * row lets one through at a time, and is free again when its holder dies.
 */
export async function migratePostgres(url: string): Promise<void> {
  const config = { connectionString: url, max: CONNECTIONS, connectionTimeoutMillis: CONNECT_TIMEOUT_MS };
  // A connection that breaks here fails the statement it is used for.
  const db = new Kysely<Schema>({ dialect: postgresDialect(postgresPool(config, () => {})) });
  try {
    await checkServer(db);
    const locks = db.withTables<LockTables>();
    await createLock(locks).catch(() => createLock(locks));
    await locks.transaction().execute(async (holder) => {
      await sql`set local idle_in_transaction_session_timeout = 0`.execute(holder);
      await sql`set local lock_timeout = ${sql.lit(LOCK_TIMEOUT)}`.execute(holder);
      await holder.selectFrom('schema_lock').select('id').forUpdate().execute();
      await migrate(db);
    });
  } finally {
    await db.destroy();
  }
}

// `if not exists` does not keep two sessions from creating a table at the same moment: the slower one fails, once.
async function createLock(db: Kysely<LockTables>): Promise<void> {
  await db.schema
    .createTable('schema_lock')
    .ifNotExists()
    .addColumn('id', 'integer', (column) => column.notNull().primaryKey())
    .execute();
  await db
    .insertInto('schema_lock')
    .values({ id: 1 })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}
