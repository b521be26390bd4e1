import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Database } from '../storage/database.ts';
import { openPostgresDatabase } from '../storage/postgres-database.ts';
import { openSqliteDatabase } from '../storage/sqlite-database.ts';
import { createTestPostgres } from './test-postgres.ts';

/** An empty database with the newest schema. */
export type TestDatabase = {
  readonly database: Database;
  /** Closes it and removes it. */
  dispose(): Promise<void>;
};

/** One kind of database a suite runs against. */
export type TestDialect = { readonly name: string; readonly open: () => Promise<TestDatabase> };

/** Every dialect, for `describe.each`. */
export const TEST_DIALECTS: readonly TestDialect[] = [
  { name: 'SQLite', open: openTestSqlite },
  { name: 'PostgreSQL', open: openTestPostgres },
];

/** Opens an empty SQLite database in a folder of its own. */
export async function openTestSqlite(): Promise<TestDatabase> {
  const folder = await mkdtemp(join(tmpdir(), 'sqlite-'));
  const database = await openSqliteDatabase({ path: join(folder, 'test.db'), onFatal: fail });
  return {
    database,
    async dispose() {
      await database.close();
      await rm(folder, { recursive: true });
    },
  };
}

/** Opens an empty database on a real PostgreSQL. */
export async function openTestPostgres(): Promise<TestDatabase> {
  const { url, drop } = await createTestPostgres();
  const database = await openPostgresDatabase({ url, onBrokenConnection: () => {} });
  return {
    database,
    async dispose() {
      await database.close();
      await drop();
    },
  };
}

function fail(error: Error): never {
  throw error;
}
