import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { createAuditor } from '../../audit/auditor.ts';
import { draftOf } from '../../policies/routing.ts';
import { createSqlRoutingStore } from '../../policies/sql-routing-store.ts';
import { addAccount } from '../../testing/add-account.ts';
import { standingClock } from '../../testing/standing-clock.ts';
import { TEST_DIALECTS } from '../../testing/test-databases.ts';
import { createCallSlots } from '../call-slots.ts';
import type { CustomerFunction } from '../customer-function.ts';
import type { InvokeFunction } from '../invoke-function.ts';
import { createSqlScheduleStore } from './sql-schedule-store.ts';
import { startSchedules } from './start-schedules.ts';

const MINUTE = 60_000;
const NAMES = ['a', 'b', 'c'];
const OUTCOME = { end: { kind: 'result', value: null }, logs: [], tookMs: 1 } as const;

test.each(TEST_DIALECTS)('on $name three nodes run each function once per due time', async ({ open }) => {
  const { database, dispose } = await open();
  const clock = standingClock();
  let ids = 0;
  const audit = createAuditor(clock, () => `audit-${ids++}`);
  const routing = createSqlRoutingStore(database, clock, audit);
  for (const accountId of ['one', 'two']) {
    await addAccount(database, accountId);
    const functions = NAMES.map(
      (name): CustomerFunction => ({ kind: 'javascript', name, code: 'x', schedule: '* * * * *' }),
    );
    const author = { accountId, actor: { kind: 'system', id: 'system', name: 'System' } } as const;
    await routing.change(author, (current) => ({ ...draftOf(current), functions }));
  }
  const calls: string[] = [];
  const invoke: InvokeFunction = async ({ accountId, function: fn }) => {
    calls.push(`${accountId} ${fn.name} ${clock.now()}`);
    await wait(1);
    return OUTCOME;
  };
  const errors: unknown[] = [];
  const nodes = [1, 2, 3].map(() => {
    const schedules = createSqlScheduleStore(database);
    const slots = createCallSlots({ most: 2, mostPerAccount: 1 });
    return startSchedules({ schedules, invoke, slots, clock }, (error) => errors.push(error), 1);
  });
  const expected: string[] = [];
  for (let minute = 0; minute < 8; minute++) {
    clock.advance(MINUTE);
    for (const accountId of ['one', 'two'])
      for (const name of NAMES) expected.push(`${accountId} ${name} ${clock.now()}`);
    await expect.poll(() => calls.length).toBeGreaterThanOrEqual(expected.length);
  }
  await wait(50);
  await Promise.all(nodes.map((node) => node.stop()));
  expect(calls.toSorted()).toEqual(expected.toSorted());
  expect(errors).toEqual([]);
  await dispose();
});
