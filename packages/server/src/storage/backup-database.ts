import { existsSync } from 'node:fs';
import { open, rename, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { checkIntegrity } from './sqlite/check-database.ts';
import { loadSqliteEngine, type SqliteEngine } from './sqlite/engine.ts';
import { syncFolder } from './sqlite/sqlite-file.ts';
import { reasonOf, StorageError } from './storage-error.ts';

const BUSY_TIMEOUT_MS = 5_000;

/**
 * Copies a SQLite database into a new file, as it is at one moment, while others go on writing. The copy is checked, on disk, and whole
 * or not there at all; it is restored by putting it where the database was. Blocks this process while it works: it is meant for one of
 * its own. Throws a `StorageError` when there is a file already, or the database cannot be read.
 */
export async function backupDatabase(path: string, destination: string): Promise<void> {
  if (!existsSync(path)) throw new StorageError(`there is no database ${path}`);
  if (existsSync(destination))
    throw new StorageError(`${destination} exists already: a backup never replaces a file`);
  const draft = `${destination}.partial`;
  try {
    await writeFile(draft, '', { flag: 'wx', mode: 0o600 });
    copyInto(await loadSqliteEngine(), path, draft);
    await syncFile(draft);
    await rename(draft, destination);
    await syncFolder(dirname(destination));
  } catch (error) {
    await rm(draft, { force: true });
    throw new StorageError(`${path} cannot be backed up: ${reasonOf(error)}`, { cause: error });
  }
}

// One read transaction sees one moment, and in write-ahead mode keeps no writer waiting.
function copyInto(engine: SqliteEngine, path: string, draft: string): void {
  using(new engine.DatabaseSync(path, { readOnly: true }), (source) => {
    source.exec(`pragma busy_timeout = ${BUSY_TIMEOUT_MS}`);
    source.prepare('vacuum into ?').run(draft);
  });
  using(new engine.DatabaseSync(draft, { readOnly: true }), checkIntegrity);
}

function using<T extends { close(): void }>(resource: T, use: (resource: T) => void): void {
  try {
    use(resource);
  } finally {
    resource.close();
  }
}

async function syncFile(path: string): Promise<void> {
  const file = await open(path, 'r+');
  try {
    await file.sync();
  } finally {
    await file.close();
  }
}
