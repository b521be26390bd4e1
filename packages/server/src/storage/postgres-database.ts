import { setTimeout as wait } from 'node:timers/promises';
import { Problem } from '@conversation-orchestrator/api';
import { Kysely } from 'kysely';
import type { Pool } from 'pg';
import type { Database, Transaction } from './database.ts';
import { migratePostgres } from './postgres/migrate-postgres.ts';
import { postgresDialect } from './postgres/postgres-dialect.ts';
import { isRetryable } from './postgres/postgres-failure.ts';
import { postgresPool } from './postgres/postgres-pool.ts';
import type { Schema } from './schema.ts';
import { reasonOf, StorageError } from './storage-error.ts';

export type PostgresOptions = {
  /** `postgres://user:password@host:port/database`. */
  readonly url: string;
  /** Called when a connection breaks: worth a line in the log. Whoever used it is told by an error. */
  readonly onBrokenConnection: (error: Error) => void;
};

const LIMITS = {
  max: 20,
  connectionTimeoutMillis: 5_000,
  statement_timeout: 15_000,
  lock_timeout: 10_000,
  idle_in_transaction_session_timeout: 30_000,
  // Longer than any of the above: it is for the server that is not there any more.
  query_timeout: 20_000,
} as const;
const MOST_WAITING = 1_000;
const MOST_ATTEMPTS = 8;
const LONGEST_PAUSE_MS = 25;

/** Opens a PostgreSQL database, with the newest schema. Throws a `StorageError` when it cannot be reached or will not do. */
export async function openPostgresDatabase(options: PostgresOptions): Promise<Database> {
  try {
    await migratePostgres(options.url);
  } catch (error) {
    throw new StorageError(`${withoutPassword(options.url)} cannot be used: ${reasonOf(error)}`, {
      cause: error,
    });
  }
  const pool = postgresPool({ connectionString: options.url, ...LIMITS }, options.onBrokenConnection);
  const db = new Kysely<Schema>({ dialect: postgresDialect(pool) });
  return {
    dialect: 'postgres',
    read: db,
    write: (work) => write({ pool, db }, work),
    close: () => db.destroy(),
  };
}

async function write<T>(
  { pool, db }: { readonly pool: Pool; readonly db: Kysely<Schema> },
  work: (transaction: Transaction) => Promise<T>,
): Promise<T> {
  if (pool.waitingCount >= MOST_WAITING) throw unavailable('too many writes are waiting');
  let failure: unknown;
  for (let attempt = 1; attempt <= MOST_ATTEMPTS; attempt += 1) {
    try {
      return await db.transaction().execute(work);
    } catch (error) {
      if (!isRetryable(error)) throw error;
      failure = error;
      // Those that got into each other's way must not meet again.
      await wait(Math.random() * attempt * LONGEST_PAUSE_MS);
    }
  }
  throw unavailable('too many others write the same', failure);
}

function unavailable(detail: string, cause?: unknown): Problem {
  return new Problem('UNAVAILABLE', detail, { headers: { 'Retry-After': '1' }, cause });
}

function withoutPassword(url: string): string {
  if (!URL.canParse(url)) return 'the PostgreSQL URL';
  const parsed = new URL(url);
  parsed.password = '';
  return parsed.href;
}
