import type { Kysely } from 'kysely';
import { executedMigrations } from '../migrate.ts';
import { type Schema, TABLE_NAMES } from '../schema.ts';
import type { SqliteHandle } from './engine.ts';

const MOST_FAULTS = 5;

/** Throws, with the cause, unless SQLite finds the whole file in order. Reads all of it. */
export function checkIntegrity(handle: SqliteHandle): void {
  const faults = handle
    .prepare(`pragma quick_check(${MOST_FAULTS})`)
    .all()
    .map((row) => String(Object.values(row)[0]));
  if (faults.length !== 1 || faults[0] !== 'ok') throw new Error(`it is damaged: ${faults.join('; ')}`);
}

/** Throws unless the file has been through our migrations: an emptied database is not taken for a new one. */
export async function checkMigrated(db: Kysely<Schema>): Promise<void> {
  if ((await executedMigrations(db)).length === 0) throw new Error('it has no schema');
}

/** Throws where a table is missing. */
export async function checkTables(db: Kysely<Schema>): Promise<void> {
  const tables = new Set((await db.introspection.getTables()).map((table) => table.name));
  const missing = TABLE_NAMES.filter((name) => !tables.has(name));
  if (missing.length > 0) throw new Error(`it lacks the tables ${missing.join(', ')}`);
}
