import { randomBytes } from 'node:crypto';
import { chmod, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { configuredSecretKey } from './configured-secret-key.ts';
import { parseSecretKey } from './secret-key.ts';
import { secretKeyFile } from './secret-key-file.ts';

let folder: string;
let path: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'key-'));
  path = join(folder, 'below', 'orchestrator.db.key');
});
afterEach(() => rm(folder, { recursive: true }));

test('a key is 32 bytes in base64', () => {
  const written = randomBytes(32).toString('base64');
  expect(parseSecretKey(`${written}\n`)?.bytes.toString('base64')).toBe(written);
  expect(parseSecretKey(written.replace('=', ''))?.id).toBe(parseSecretKey(written)?.id);
  for (const wrong of [
    '',
    'x',
    written.slice(1),
    `${written}A`,
    randomBytes(31).toString('base64'),
    '!'.repeat(44),
  ]) {
    expect(parseSecretKey(wrong), wrong).toBeUndefined();
  }
});

test('the id of a key tells it from others, and holds nothing of it', () => {
  const written = randomBytes(32).toString('base64');
  const key = parseSecretKey(written);
  expect(key?.id).toMatch(/^[0-9a-f]{16}$/);
  expect(key?.bytes.toString('hex')).not.toContain(key?.id);
  expect(parseSecretKey(randomBytes(32).toString('base64'))?.id).not.toBe(key?.id);
});

test('a key file is made when something is to be written, readable by its owner only, and stays', async () => {
  await expect(secretKeyFile(path).get()).rejects.toThrow(`the key file ${path} is missing`);
  const made = await Promise.all([1, 2, 3].map(() => secretKeyFile(path).getOrMake()));
  expect(new Set(made.map(({ id }) => id)).size).toBe(1);
  expect((await secretKeyFile(path).get()).id).toBe(made[0]?.id);
  expect(await readdir(join(folder, 'below'))).toEqual(['orchestrator.db.key']);
  if (process.platform !== 'win32') expect((await stat(path)).mode & 0o777).toBe(0o600);
});

test('a file that holds no key is said to, and is not overwritten', async () => {
  const file = join(folder, 'other.key');
  await writeFile(file, 'not a key');
  await expect(secretKeyFile(file).getOrMake()).rejects.toThrow(`${file} holds no key`);
  expect(await readFile(file, 'utf8')).toBe('not a key');
});

test('a folder in which nothing can be made is said to be the reason', async () => {
  const blocked = join(folder, 'file');
  await writeFile(blocked, '');
  await chmod(blocked, 0o600);
  const source = secretKeyFile(join(blocked, 'x.key'));
  await expect(source.getOrMake()).rejects.toThrow(/cannot be (made|read): ENOTDIR/);
});

test('the key is the operator’s, else that of a file beside the database; on PostgreSQL there is no other', async () => {
  const secretKey = randomBytes(32).toString('base64');
  const databaseUrl = `sqlite:${join(folder, 'orchestrator.db')}`;
  expect((await configuredSecretKey({ databaseUrl, secretKey }).getOrMake()).id).toBe(
    parseSecretKey(secretKey)?.id,
  );
  expect(await readdir(folder)).toEqual([]);
  await configuredSecretKey({ databaseUrl }).getOrMake();
  expect(await readdir(folder)).toEqual(['orchestrator.db.key']);
  const onPostgres = configuredSecretKey({ databaseUrl: 'postgres://db/orchestrator' });
  await expect(onPostgres.getOrMake()).rejects.toThrow('ORCHESTRATOR_SECRET_KEY');
  await expect(onPostgres.get()).rejects.toThrow('ORCHESTRATOR_SECRET_KEY');
});
