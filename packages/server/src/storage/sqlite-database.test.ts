import { copyFile, mkdir, mkdtemp, readdir, readFile, rm, stat, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { addAccount } from '../testing/add-account.ts';
import { loadSqliteEngine } from './sqlite/engine.ts';
import { openSqliteDatabase } from './sqlite-database.ts';

let folder: string;
let path: string;

const open = (at = path) =>
  openSqliteDatabase({
    path: at,
    onFatal: (error) => {
      throw error;
    },
  });

async function createAndClose(accounts = 200): Promise<void> {
  const database = await open();
  for (let at = 0; at < accounts; at += 1) await addAccount(database, `account-${at}`);
  await database.close();
}

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sqlite-'));
  path = join(folder, 'sub', 'orchestrator.db');
});
afterEach(() => rm(folder, { recursive: true }));

describe('opening a SQLite database', () => {
  it('makes the file, and the folder it is in, for the owner alone', async () => {
    await createAndClose(0);
    expect((await stat(path)).mode & 0o777).toBe(0o600);
    expect((await stat(join(folder, 'sub'))).mode & 0o777).toBe(0o700);
  });

  it('leaves nothing but the database behind', async () => {
    await createAndClose(0);
    const others = (await readdir(join(folder, 'sub'))).filter(
      (name) => !/^orchestrator\.db(-wal|-shm)?$/.test(name),
    );
    expect(others).toEqual([]);
  });

  it('finds what was there before', async () => {
    await createAndClose(3);
    const database = await open();
    expect(await database.read.selectFrom('accounts').select('id').execute()).toHaveLength(3);
    await database.close();
  });

  it('has all of it in the one file once it was closed', async () => {
    await createAndClose(3);
    const copy = join(folder, 'copy.db');
    await copyFile(path, copy);
    const database = await open(copy);
    expect(await database.read.selectFrom('accounts').select('id').execute()).toHaveLength(3);
    await database.close();
  });

  it('lets two processes that start at the same time make one database', async () => {
    const both = await Promise.all([open(), open()]);
    await addAccount(both[0], 'shared');
    expect(await both[1].read.selectFrom('accounts').select('id').execute()).toMatchObject([
      { id: 'shared' },
    ]);
    for (const database of both) await database.close();
  });
});

describe('a file that is not a usable database', () => {
  const damages: [string, RegExp, () => Promise<void>][] = [
    ['emptied', /is empty \(0 bytes\)/, () => truncate(path, 0)],
    ['cut off within its header', /is cut off \(50 bytes\)/, () => truncate(path, 50)],
    ['cut off after its header', /cannot be used: .*malformed/, () => truncate(path, 4_096)],
    [
      'cut off in the middle',
      /cannot be used: .*malformed/,
      async () => truncate(path, (await stat(path)).size / 2),
    ],
    ['overwritten with text', /is not a SQLite file/, () => writeFile(path, 'x'.repeat(20_000))],
    ['damaged within', /cannot be used: it is damaged/, () => overwrite(8_192, 4_096)],
    ['the database of another program', /was written by another program/, () => overwrite(68, 4)],
  ];

  it.each(damages)('that was %s is refused, and left as it is', async (_, message, damage) => {
    await createAndClose();
    await damage();
    const before = await readFile(path);
    await expect(open()).rejects.toThrow(message);
    await expect(open()).rejects.toMatchObject({
      name: 'StorageError',
      message: expect.stringContaining(path),
    });
    expect(await readFile(path)).toEqual(before);
  });

  it('because its tables are gone is refused', async () => {
    await createAndClose(0);
    await runSql('drop table decisions');
    await expect(open()).rejects.toThrow('it lacks the tables decisions');
  });

  it('because its schema is gone is refused', async () => {
    await createAndClose(0);
    await runSql('drop table kysely_migration');
    await expect(open()).rejects.toThrow('it has no schema');
  });

  it('because a newer version wrote it is refused', async () => {
    await createAndClose(0);
    await runSql("insert into kysely_migration values ('9999-future', '2030-01-01T00:00:00.000Z')");
    await expect(open()).rejects.toThrow(/written by a newer version of this product \(9999-future\)/);
  });

  it('because only its write-ahead log is there is refused', async () => {
    await mkdir(join(folder, 'sub'));
    await writeFile(`${path}-wal`, 'frames');
    await expect(open()).rejects.toThrow(/is missing, but its write-ahead log/);
  });
});

describe('a path that cannot hold a database', () => {
  it('because it is a folder is refused, by its name', async () => {
    await expect(open(folder)).rejects.toMatchObject({
      name: 'StorageError',
      message: expect.stringContaining(folder),
    });
  });

  it('because it is below a file is refused, by its name', async () => {
    const file = join(folder, 'file');
    await writeFile(file, '');
    const opening = open(join(file, 'x.db'));
    await expect(opening).rejects.toMatchObject({
      name: 'StorageError',
      message: expect.stringContaining(file),
    });
  });
});

async function overwrite(offset: number, length: number): Promise<void> {
  const content = await readFile(path);
  content.fill(0x5a, offset, offset + length);
  await writeFile(path, content);
}

async function runSql(statement: string): Promise<void> {
  const handle = new (await loadSqliteEngine()).DatabaseSync(path);
  handle.exec(statement);
  handle.close();
}
