import { expect, test } from 'vitest';
import { createAuditor } from '../audit/auditor.ts';
import type { Database } from '../storage/database.ts';
import { addAccount } from '../testing/add-account.ts';
import { openTestSqlite, TEST_DIALECTS } from '../testing/test-databases.ts';
import { draftOf } from './routing.ts';
import { describeRoutingStore } from './routing-store.suite.ts';
import { RulesetCache } from './ruleset-cache.ts';
import { createSqlRoutingStore } from './sql-routing-store.ts';

const clock = { now: () => 1_000 };

function storeOver(database: Database) {
  let ids = 0;
  return createSqlRoutingStore(
    database,
    clock,
    createAuditor(clock, () => `audit-${ids++}`),
  );
}

for (const { name, open } of TEST_DIALECTS) {
  describeRoutingStore(`a routing store in ${name}`, async () => {
    const { database, dispose } = await open();
    for (const id of ['one', 'two']) await addAccount(database, id);
    return { store: storeOver(database), close: dispose };
  });
}

test('a cache compiles only the policy that changed, and finds what another node changed', async () => {
  const { database, dispose } = await openTestSqlite();
  await addAccount(database, 'one');
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
  await dispose();
});
