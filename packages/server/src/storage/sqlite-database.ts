import type { Database } from './database.ts';
import { migrate } from './migrate.ts';
import { checkIntegrity, checkMigrated, checkTables } from './sqlite/check-database.ts';
import { loadSqliteEngine, type SqliteEngine, type SqliteHandle } from './sqlite/engine.ts';
import { GroupCommit } from './sqlite/group-commit.ts';
import { configureReader, configureWriter } from './sqlite/pragmas.ts';
import { SqliteConnection } from './sqlite/sqlite-connection.ts';
import { kyselyOver } from './sqlite/sqlite-dialect.ts';
import { ensureDatabaseFile } from './sqlite/sqlite-file.ts';
import { reasonOf, StorageError } from './storage-error.ts';

export type SqliteOptions = {
  readonly path: string;
  /** Called once, when it is not known any more what is on disk: nothing is acknowledged after it, and the process must stop. */
  readonly onFatal: (error: Error) => void;
  /** Left out: the best one there is. */
  readonly engine?: SqliteEngine;
  /** How many pages the write-ahead log holds before they are written into the file. Meanwhile writes wait. */
  readonly checkpointPages?: number;
};

/**
 * Opens a SQLite file, or makes one where there is none, with the newest schema. Throws a `StorageError` when the file is damaged, cut
 * off, emptied or not ours; such a file is left as it is.
 */
export async function openSqliteDatabase(options: SqliteOptions): Promise<Database> {
  const engine = options.engine ?? (await loadSqliteEngine());
  const handles: SqliteHandle[] = [];
  try {
    await ensureDatabaseFile(engine, options.path);
    const writer = open(handles, new engine.DatabaseSync(options.path));
    await prepare(writer, options.checkpointPages);
    const reader = open(handles, new engine.DatabaseSync(options.path, { readOnly: true }));
    configureReader(reader);
    return over(writer, reader, options.onFatal);
  } catch (error) {
    for (const handle of handles) handle.close();
    if (error instanceof StorageError) throw error;
    throw new StorageError(`${options.path} cannot be used: ${reasonOf(error)}`, { cause: error });
  }
}

function open(handles: SqliteHandle[], handle: SqliteHandle): SqliteHandle {
  handles.push(handle);
  return handle;
}

async function prepare(writer: SqliteHandle, checkpointPages: number | undefined): Promise<void> {
  configureWriter(writer, checkpointPages);
  checkIntegrity(writer);
  const db = kyselyOver(new SqliteConnection(writer));
  await checkMigrated(db);
  await migrate(db);
  await checkTables(db);
}

function over(writer: SqliteHandle, reader: SqliteHandle, onFatal: SqliteOptions['onFatal']): Database {
  const read = kyselyOver(new SqliteConnection(reader));
  const writes = new GroupCommit({ handle: writer, connection: new SqliteConnection(writer), onFatal });
  return {
    dialect: 'sqlite',
    read,
    write: (work) => writes.write(work),
    async close() {
      await writes.close();
      await read.destroy();
      reader.close();
      // Afterwards the file alone is the whole database: not every engine sees to that when it closes.
      if (!writes.hasFailed) writer.exec('pragma wal_checkpoint(truncate)');
      writer.close();
    },
  };
}
