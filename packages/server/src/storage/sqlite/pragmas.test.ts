import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { loadSqliteEngine, type SqliteHandle } from './engine.ts';
import { configureWriter, readPragma } from './pragmas.ts';

async function withHandle(use: (handle: SqliteHandle) => void): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'sqlite-'));
  const handle = new (await loadSqliteEngine()).DatabaseSync(join(folder, 'test.db'));
  try {
    use(handle);
  } finally {
    handle.close();
    await rm(folder, { recursive: true });
  }
}

it('makes commits wait for the disk', async () => {
  await withHandle((handle) => {
    configureWriter(handle);
    expect(['journal_mode', 'synchronous', 'foreign_keys'].map((name) => readPragma(handle, name))).toEqual([
      'wal',
      2,
      1,
    ]);
  });
});

it('refuses a connection that will not', async () => {
  // A database in memory has no write-ahead log.
  const handle = new (await loadSqliteEngine()).DatabaseSync(':memory:');
  expect(() => configureWriter(handle)).toThrow('SQLite has journal_mode = memory where wal is needed');
  handle.close();
});
