import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createAuditor } from '../audit/auditor.ts';
import type { Database } from '../storage/database.ts';
import { openSqliteDatabase } from '../storage/sqlite-database.ts';
import { draftOf } from './routing.ts';
import { describeRoutingStore } from './routing-store.suite.ts';
import { RulesetCache } from './ruleset-cache.ts';
import { createSqlRoutingStore } from './sql-routing-store.ts';

const clock = { now: () => 1_000 };

async function openFile(): Promise<{ database: Database; close: () => Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'routing-'));
  const onFatal = (error: Error): never => {
    throw error;
  };
  const database = await openSqliteDatabase({ path: join(folder, 'test.db'), onFatal });
  const close = async (): Promise<void> => {
    await database.close();
    await rm(folder, { recursive: true });
  };
  return { database, close };
}

async function addAccounts(database: Database): Promise<void> {
  await database.write(async (transaction) => {
    const rows = ['one', 'two'].map((id) => ({ id, name: id, created_at: 0, revision: 0, settings: '{}' }));
    await transaction.insertInto('accounts').values(rows).execute();
  });
}

function storeOver(database: Database) {
  let ids = 0;
  return createSqlRoutingStore(
    database,
    clock,
    createAuditor(clock, () => `audit-${ids++}`),
  );
}

describeRoutingStore('a routing store in SQLite', async () => {
  const { database, close } = await openFile();
  await addAccounts(database);
  return { store: storeOver(database), close };
});

test('a cache compiles only the policy that changed, and finds what another node changed', async () => {
  const { database, close } = await openFile();
  await addAccounts(database);
  const author = { accountId: 'one', actor: { kind: 'user', id: 'ana', name: 'Ana' } } as const;
  const policy = (id: string, message: string) =>
    ({ id, name: id, enabled: true, actions: [{ type: 'SEND_MESSAGE', payload: { message } }] }) as const;
  const here = new RulesetCache(storeOver(database));
  const there = new RulesetCache(storeOver(database));
  await here.change(author, (current) => ({
    ...draftOf(current),
    policies: [policy('a', '1'), policy('b', '1')],
  }));
  const before = await there.active('one');
  await here.change(author, (current) => ({
    ...draftOf(current),
    policies: [policy('a', '2'), ...draftOf(current).policies.slice(1)],
  }));
  await there.poll((error) => expect.fail(String(error)));
  const after = await there.active('one');
  expect(after.routing.revision).toBe(2);
  expect(after.ruleset.policies[0]?.policy).toEqual(policy('a', '2'));
  expect(after.ruleset.policies[1]).toBe(before.ruleset.policies[1]);
  const past = await there.at('one', 1);
  expect(past?.ruleset.policies[0]?.policy).toEqual(policy('a', '1'));
  await close();
});
