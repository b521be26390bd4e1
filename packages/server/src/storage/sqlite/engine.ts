import type { DatabaseSyncInstance, SqliteModule } from '@photostructure/sqlite';

/** A connection to a SQLite file: the API of `node:sqlite`. */
export type SqliteHandle = DatabaseSyncInstance;

/** What opens SQLite files. Fault-injecting tests pass one of their own. */
export type SqliteEngine = Pick<SqliteModule, 'DatabaseSync'>;

// Before 3.51.3 a checkpoint and a write that reset the WAL at the same moment could corrupt the database
// (https://sqlite.org/wal.html#walresetbug).
const MINIMUM_VERSION = [3, 51, 3] as const;

/** The engine of Node where it has a SQLite new enough, else the one of the package, which has the same API. */
export async function loadSqliteEngine(): Promise<SqliteEngine> {
  const builtIn = process.getBuiltinModule?.('node:sqlite') as SqliteEngine | undefined;
  if (builtIn && isNewEnough(versionOf(builtIn))) return builtIn;
  const packaged = await import('@photostructure/sqlite');
  const version = versionOf(packaged);
  if (!isNewEnough(version))
    throw new Error(`SQLite ${MINIMUM_VERSION.join('.')} or newer is needed, this is ${version}`);
  return packaged;
}

function versionOf(engine: SqliteEngine): string {
  const handle = new engine.DatabaseSync(':memory:');
  try {
    return String(handle.prepare('select sqlite_version() as version').get()?.version);
  } finally {
    handle.close();
  }
}

/** Tells whether a version such as `3.51.3` is one this product trusts its data to. */
export function isNewEnough(version: string): boolean {
  const parts = version.split('.').map(Number);
  for (const [at, wanted] of MINIMUM_VERSION.entries()) {
    const part = parts[at] ?? 0;
    if (part !== wanted) return part > wanted;
  }
  return true;
}
