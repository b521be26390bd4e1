import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { parseBootstrapDocument } from '../accounts/bootstrap-document.ts';
import { createMemoryAccess } from '../accounts/memory-access.ts';
import { type Author, createAuditor } from '../audit/auditor.ts';
import { verifyPassword } from '../auth/password.ts';
import { matchesHash } from '../auth/secret.ts';
import { randomId } from '../ids.ts';
import { standingClock } from '../testing/standing-clock.ts';
import { type CreateDemoOptions, createDemo } from './create-demo.ts';

let folder: string;
let credentialsPath: string;
let imports: Author[];
let options: CreateDemoOptions;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'demo-'));
  credentialsPath = join(folder, 'new', 'demo-credentials.json');
  imports = [];
  const clock = standingClock();
  options = {
    stores: createMemoryAccess(),
    audit: createAuditor(clock, randomId),
    clock,
    newId: randomId,
    onDifference: () => {},
    credentialsPath,
    importTutorial: async (author) => {
      imports.push(author);
    },
  };
});
afterEach(() => rm(folder, { recursive: true }));

test('a first start makes an account that its credentials open, with the tutorial in it', async () => {
  const credentials = await createDemo(options);
  const { stores } = options;
  expect(credentials?.accountId).toBe('le12345678');
  const client = await stores.clients.find(credentials?.clientId ?? '');
  const key = await stores.apiKeys.find('le12345678');
  const [user] = await stores.users.listByEmail(credentials?.email ?? '');
  expect(matchesHash(credentials?.clientSecret ?? '', client?.secretHash ?? '')).toBe(true);
  expect(matchesHash(credentials?.apiKey ?? '', key?.keyHash ?? '')).toBe(true);
  expect(await verifyPassword(credentials?.password ?? '', user?.passwordHash)).toBe(true);
  expect(user?.role).toBe('admin');
  expect(imports).toEqual([{ accountId: 'le12345678', actor: expect.objectContaining({ kind: 'system' }) }]);
});

test('the credentials are kept in a file for the owner alone, which is a bootstrap document', async () => {
  const credentials = await createDemo(options);
  expect((await stat(credentialsPath)).mode & 0o777).toBe(0o600);
  expect(await readdir(join(folder, 'new'))).toEqual(['demo-credentials.json']);
  const { accounts } = parseBootstrapDocument(await readFile(credentialsPath, 'utf8'), credentialsPath);
  expect(accounts).toMatchObject([
    { id: 'le12345678', apiKey: credentials?.apiKey, clients: [{ secret: credentials?.clientSecret }] },
  ]);
});

test('a file that was there before, for everybody to read, is so no more', async () => {
  const path = join(folder, 'demo-credentials.json');
  await writeFile(path, 'old', { mode: 0o644 });
  await createDemo({ ...options, credentialsPath: path });
  expect((await stat(path)).mode & 0o777).toBe(0o600);
});

test('a later start makes nothing', async () => {
  await createDemo(options);
  const before = await readFile(credentialsPath, 'utf8');
  expect(await createDemo(options)).toBeUndefined();
  expect(await readFile(credentialsPath, 'utf8')).toBe(before);
  expect(imports).toHaveLength(1);
});

test('of two nodes that start first at the same time one makes the account, and its credentials stay', async () => {
  const made = (await Promise.all([createDemo(options), createDemo(options)])).filter(
    (one) => one !== undefined,
  );
  expect(made).toHaveLength(1);
  expect(await readFile(credentialsPath, 'utf8')).toContain(made[0]?.clientSecret);
  expect(imports).toHaveLength(1);
});
