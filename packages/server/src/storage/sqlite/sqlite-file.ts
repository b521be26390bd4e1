import { randomUUID } from 'node:crypto';
import { existsSync, statSync } from 'node:fs';
import { link, mkdir, open, rename, unlink, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { migrate } from '../migrate.ts';
import { StorageError } from '../storage-error.ts';
import type { SqliteEngine } from './engine.ts';
import { SqliteConnection } from './sqlite-connection.ts';
import { kyselyOver } from './sqlite-dialect.ts';

// "Conv" in ASCII: says in the header of the file, at offset 68, that it is one of ours (https://sqlite.org/fileformat2.html).
const APPLICATION_ID = 0x436f6e76;
const APPLICATION_ID_OFFSET = 68;
const HEADER_BYTES = 100;
const MAGIC = 'SQLite format 3\0';

/**
 * Sees to it that there is a database of ours at this path: makes one where there is no file, and throws where there is a file that is
 * none. A file comes into being whole or not at all, so whatever else is found at the path was damaged, emptied, or is not ours.
 */
export async function ensureDatabaseFile(engine: SqliteEngine, path: string): Promise<void> {
  if (existsSync(path)) return refuseForeignFile(path);
  if (isFilled(`${path}-wal`)) {
    throw new StorageError(
      `${path} is missing, but its write-ahead log ${path}-wal is there: put the file back, or move the log away`,
    );
  }
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  const draft = `${path}.${randomUUID()}.new`;
  await createDraft(engine, draft);
  await publish(draft, path);
}

function isFilled(path: string): boolean {
  return (statSync(path, { throwIfNoEntry: false })?.size ?? 0) > 0;
}

async function refuseForeignFile(path: string): Promise<void> {
  const header = await readHeader(path);
  const fault = faultOfHeader(header);
  if (fault)
    throw new StorageError(
      `${path} is not a usable database: ${fault}. Restore a backup, or move the file away to start anew`,
    );
}

async function readHeader(path: string): Promise<Buffer> {
  const file = await open(path, 'r');
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(HEADER_BYTES), 0, HEADER_BYTES, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

function faultOfHeader(header: Buffer): string | undefined {
  if (header.length === 0) return 'it is empty (0 bytes)';
  if (header.length < HEADER_BYTES) return `it is cut off (${header.length} bytes)`;
  if (header.toString('latin1', 0, MAGIC.length) !== MAGIC) return 'it is not a SQLite file';
  if (header.readUInt32BE(APPLICATION_ID_OFFSET) !== APPLICATION_ID)
    return 'it was written by another program';
  return undefined;
}

async function createDraft(engine: SqliteEngine, draft: string): Promise<void> {
  // Its log and its backups take over these permissions: the file holds keys and customers' data.
  await writeFile(draft, '', { flag: 'wx', mode: 0o600 });
  const handle = new engine.DatabaseSync(draft);
  try {
    // Not yet in write-ahead mode: then the log, which goes by the name of the draft, would hold what the file lacks.
    handle.exec(`pragma application_id = ${APPLICATION_ID}`);
    await migrate(kyselyOver(new SqliteConnection(handle)));
  } finally {
    handle.close();
  }
}

/** Gives the file its name, in one step, unless another process was faster. */
async function publish(draft: string, path: string): Promise<void> {
  try {
    await link(draft, path);
    await unlink(draft);
  } catch (error) {
    if (!existsSync(path)) await rename(draft, path);
    else if (existsSync(draft)) await unlink(draft);
    else throw error;
  }
  await syncFolder(dirname(path));
}

/** Puts the names in a folder on disk. Windows does so by itself, and cannot be asked to. */
export async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
