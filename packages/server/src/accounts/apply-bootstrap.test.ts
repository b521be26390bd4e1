import { beforeEach, expect, test } from 'vitest';
import { createAuditor } from '../audit/auditor.ts';
import type { MemoryAuditLog } from '../audit/memory-audit-log.ts';
import { verifyPassword } from '../auth/password.ts';
import { matchesHash } from '../auth/secret.ts';
import { standingClock } from '../testing/standing-clock.ts';
import type { AccessStores } from './access-stores.ts';
import { applyBootstrap } from './apply-bootstrap.ts';
import type { BootstrapAccount } from './bootstrap-document.ts';
import { createMemoryAccess } from './memory-access.ts';

const CLIENT = { id: 'client-1', secret: 'secret-1' };
const USER = { email: 'Ana@example.com', password: 'password of Ana', role: 'admin' } as const;
const ACCOUNT: BootstrapAccount = {
  id: 'le1',
  name: 'One',
  apiKey: 'key-1',
  clients: [CLIENT],
  users: [USER],
};

let stores: AccessStores;
let audit: MemoryAuditLog;
let differences: string[];
let apply: (...accounts: readonly BootstrapAccount[]) => Promise<void>;

beforeEach(() => {
  const memory = createMemoryAccess();
  stores = memory;
  audit = memory.audit;
  const clock = standingClock();
  differences = [];
  const onDifference = (what: string) => differences.push(what);
  let ids = 0;
  const newId = () => `id-${++ids}`;
  apply = (...accounts) =>
    applyBootstrap(
      { stores, audit: createAuditor(clock, newId), clock, newId, onDifference },
      { accounts: [...accounts] },
    );
});

const actions = async () =>
  (await audit.list({ accountId: 'le1', limit: 100 })).map(({ action }) => action).sort();

test('a new account is there with its key, clients and users, and no secret is kept as it is', async () => {
  await apply(ACCOUNT);
  expect(await stores.accounts.find('le1')).toMatchObject({ id: 'le1', name: 'One' });
  const key = await stores.apiKeys.find('le1');
  const client = await stores.clients.find('client-1');
  const [user] = await stores.users.list('le1');
  expect(matchesHash('key-1', key?.keyHash ?? '')).toBe(true);
  expect(matchesHash('secret-1', client?.secretHash ?? '')).toBe(true);
  expect(user).toMatchObject({ email: 'ana@example.com', role: 'admin', name: 'Ana@example.com' });
  expect(await verifyPassword('password of Ana', user?.passwordHash)).toBe(true);
  expect(JSON.stringify([key, client, user])).not.toMatch(/"key-1|secret-1|password of Ana/);
});

test('applied again it changes nothing, and says nothing', async () => {
  await apply(ACCOUNT);
  const before = JSON.stringify([
    await stores.users.list('le1'),
    await stores.clients.list('le1'),
    await stores.apiKeys.find('le1'),
  ]);
  await apply(ACCOUNT);
  await apply(ACCOUNT);
  const after = JSON.stringify([
    await stores.users.list('le1'),
    await stores.clients.list('le1'),
    await stores.apiKeys.find('le1'),
  ]);
  expect(after).toBe(before);
  expect(await actions()).toEqual(['account.created']);
  expect(differences).toEqual([]);
});

test('what is missing is made, each with its entry in the audit log', async () => {
  await apply({ id: 'le1', clients: [], users: [] });
  await apply(ACCOUNT);
  expect(matchesHash('key-1', (await stores.apiKeys.find('le1'))?.keyHash ?? '')).toBe(true);
  expect(await stores.clients.list('le1')).toHaveLength(1);
  expect(await stores.users.list('le1')).toHaveLength(1);
  expect(await actions()).toEqual(['account.created', 'apiKey.created', 'client.created', 'user.created']);
  expect(differences).toEqual([]);
});

test('what exists stays, so that what was replaced does not come back, and the difference is told without a secret', async () => {
  await apply(ACCOUNT);
  const before = [
    await stores.users.list('le1'),
    await stores.clients.list('le1'),
    await stores.apiKeys.find('le1'),
  ];
  await apply({
    ...ACCOUNT,
    apiKey: 'key-2',
    clients: [{ ...CLIENT, secret: 'secret-2' }],
    users: [{ ...USER, password: 'another one' }],
  });
  await apply({ ...ACCOUNT, users: [{ ...USER, role: 'viewer' }] });
  const after = [
    await stores.users.list('le1'),
    await stores.clients.list('le1'),
    await stores.apiKeys.find('le1'),
  ];
  expect(after).toEqual(before);
  expect(differences).toEqual([
    'the account le1 has another v1 key',
    'the client client-1 has another secret',
    'the user ana@example.com of the account le1 has another password',
    'the user ana@example.com of the account le1 is admin',
  ]);
});

test('what the document does not name stays', async () => {
  await apply(ACCOUNT);
  await apply({ id: 'le1', clients: [], users: [] });
  expect(await stores.accounts.find('le1')).toMatchObject({ name: 'One' });
  expect(await stores.clients.list('le1')).toHaveLength(1);
  expect(await stores.users.list('le1')).toHaveLength(1);
  expect(await stores.apiKeys.find('le1')).toBeDefined();
});

test('a client of another account is refused, for a new account as for one that exists', async () => {
  await apply(ACCOUNT);
  await expect(apply({ id: 'le2', clients: [CLIENT], users: [] })).rejects.toMatchObject({
    code: 'NAME_TAKEN',
  });
  expect(await stores.accounts.find('le2')).toBeUndefined();
  await apply({ id: 'le2', clients: [], users: [] });
  await expect(apply({ id: 'le2', clients: [CLIENT], users: [] })).rejects.toMatchObject({
    code: 'NAME_TAKEN',
  });
});

test('nodes that apply the same document at the same time end up with one account', async () => {
  await Promise.all([apply(ACCOUNT), apply(ACCOUNT), apply(ACCOUNT)]);
  expect(await stores.clients.list('le1')).toHaveLength(1);
  expect(await stores.users.list('le1')).toHaveLength(1);
  expect(await actions()).toEqual(['account.created']);
});

test('nodes that complete the same account at the same time end up with one of each', async () => {
  await apply({ id: 'le1', clients: [], users: [] });
  await Promise.all([apply(ACCOUNT), apply(ACCOUNT), apply(ACCOUNT)]);
  expect(await stores.clients.list('le1')).toHaveLength(1);
  expect(await stores.users.list('le1')).toHaveLength(1);
});
