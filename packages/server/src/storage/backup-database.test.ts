import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { addAccount } from '../testing/add-account.ts';
import { backupDatabase } from './backup-database.ts';
import type { Database } from './database.ts';
import { openSqliteDatabase } from './sqlite-database.ts';

let folder: string;
let path: string;
let backup: string;
let database: Database;

const open = (at: string) => openSqliteDatabase({ path: at, onFatal: () => {} });
const accounts = async (from: Database) =>
  (await from.read.selectFrom('accounts').select('id').orderBy('created_at').execute()).map(({ id }) => id);

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sqlite-'));
  path = join(folder, 'orchestrator.db');
  backup = join(folder, 'backup.db');
  database = await open(path);
});
afterEach(async () => {
  await database.close();
  await rm(folder, { recursive: true });
});

describe('a backup', () => {
  it('made while others write holds what was acknowledged before it, and whole writes only', async () => {
    let isDone = false;
    let acknowledged = 0;
    const writer = async () => {
      for (let at = 0; !isDone; at += 1) {
        await database.write(async (transaction) => {
          for (const half of ['a', 'b']) {
            const row = { id: `${at}${half}`, name: '', created_at: at, revision: 0, settings: '{}' };
            await transaction.insertInto('accounts').values(row).execute();
          }
        });
        acknowledged = at + 1;
      }
    };
    const writing = writer();
    while (acknowledged < 20) await new Promise(setImmediate);
    const before = acknowledged;
    await backupDatabase(path, backup);
    isDone = true;
    await writing;
    const restored = await open(backup);
    const found = await accounts(restored);
    await restored.close();
    expect(found.length).toBeGreaterThanOrEqual(before * 2);
    expect(found).toEqual(found.map((_, at) => `${Math.floor(at / 2)}${at % 2 === 0 ? 'a' : 'b'}`));
  });

  it('restores by being put where the database was', async () => {
    await addAccount(database, 'saved');
    await backupDatabase(path, backup);
    await addAccount(database, 'later');
    const restored = await open(backup);
    expect(await accounts(restored)).toEqual(['saved']);
    await addAccount(restored, 'new');
    expect(await accounts(restored)).toEqual(['saved', 'new']);
    await restored.close();
  });

  it('never replaces a file, and leaves no part of itself behind when it fails', async () => {
    await writeFile(backup, 'precious');
    await expect(backupDatabase(path, backup)).rejects.toThrow(/exists already/);
    await expect(backupDatabase(join(folder, 'none.db'), join(folder, 'x.db'))).rejects.toThrow(
      /there is no database/,
    );
    const notOurs = join(folder, 'text.db');
    await writeFile(notOurs, 'x'.repeat(10_000));
    await expect(backupDatabase(notOurs, join(folder, 'x.db'))).rejects.toMatchObject({
      name: 'StorageError',
    });
    expect((await readdir(folder)).filter((name) => name.startsWith('x.db'))).toEqual([]);
  });
});
