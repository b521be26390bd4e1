import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openDatabase, sqlitePath } from './open-database.ts';

const quiet = { onFatal: () => {}, onWarning: () => {} };

it.each([
  ['sqlite:./data/orchestrator.db', './data/orchestrator.db'],
  ['sqlite:/var/lib/x.db', '/var/lib/x.db'],
  ['sqlite:///var/lib/x.db', '/var/lib/x.db'],
  ['sqlite://data/x.db', 'data/x.db'],
])('reads %s as the file %s', (url, path) => {
  expect(sqlitePath(url)).toBe(path);
});

it('opens the file a URL names', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'sqlite-'));
  const database = await openDatabase({ url: `sqlite:${join(folder, 'x.db')}`, ...quiet });
  expect(database.dialect).toBe('sqlite');
  await database.close();
  await rm(folder, { recursive: true });
});

it('names the server, but not the password, when PostgreSQL does not answer', async () => {
  const opening = openDatabase({ url: 'postgres://user:hush@127.0.0.1:1/db', ...quiet });
  await expect(opening).rejects.toMatchObject({
    name: 'StorageError',
    message: expect.stringMatching(/^postgres:\/\/user@127\.0\.0\.1:1\/db cannot be used: .*ECONNREFUSED/),
  });
});
