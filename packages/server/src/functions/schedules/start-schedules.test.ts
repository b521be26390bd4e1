import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { createMemoryRoutingStore } from '../../policies/memory-routing-store.ts';
import { draftOf } from '../../policies/routing.ts';
import { standingClock } from '../../testing/standing-clock.ts';
import { createCallSlots } from '../call-slots.ts';
import type { InvokeFunction } from '../invoke-function.ts';
import { createMemoryScheduleStore } from './memory-schedule-store.ts';
import { startSchedules } from './start-schedules.ts';

const OUTCOME = { end: { kind: 'result', value: null }, logs: [], tookMs: 1 } as const;

test('a store that fails does not end it, and stopping waits for what runs, and starts nothing more', async () => {
  const clock = standingClock();
  const routing = createMemoryRoutingStore(clock);
  const schedules = createMemoryScheduleStore(routing, ['one']);
  const author = { accountId: 'one', actor: { kind: 'system', id: 'system', name: 'System' } } as const;
  await routing.change(author, (current) => ({
    ...draftOf(current),
    functions: [{ kind: 'javascript', name: 'f', code: 'x', schedule: '* * * * *' }],
  }));
  clock.advance(60_000);

  const errors: unknown[] = [];
  let lists = 0;
  const failingFirst = {
    claim: schedules.claim,
    list: async () => {
      lists += 1;
      if (lists === 1) throw new Error('down');
      return schedules.list();
    },
  };
  const ended: string[] = [];
  let started = 0;
  const invoke: InvokeFunction = async ({ function: fn }) => {
    started += 1;
    await wait(100);
    ended.push(fn.name);
    return OUTCOME;
  };
  const slots = createCallSlots({ most: 2, mostPerAccount: 2 });
  const parts = { schedules: failingFirst, invoke, slots, clock };
  const serving = startSchedules(parts, (error) => errors.push(error), 5);
  await expect.poll(() => started).toBe(1);
  await serving.stop();
  expect(ended).toEqual(['f']);
  expect(errors).toEqual([new Error('down')]);
  clock.advance(60_000);
  await wait(50);
  expect(started).toBe(1);
  expect(slots.free).toBe(2);
});
