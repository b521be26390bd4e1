import { expect, test } from 'vitest';
import { createMemoryRoutingStore } from '../../policies/memory-routing-store.ts';
import { draftOf } from '../../policies/routing.ts';
import { standingClock } from '../../testing/standing-clock.ts';
import { createCallSlots } from '../call-slots.ts';
import type { CustomerFunction } from '../customer-function.ts';
import type { FunctionInvocation, InvokeFunction } from '../invoke-function.ts';
import { createMemoryScheduleStore } from './memory-schedule-store.ts';
import { runDue } from './run-due.ts';

const MINUTE = 60_000;
const OUTCOME = { end: { kind: 'result', value: null }, logs: [], tookMs: 1 } as const;

/** Nodes that share a store, and what was called. A call ends when the test says so, or at once. */
function stage(limits = { most: 8, mostPerAccount: 2 }) {
  const clock = standingClock();
  const routing = createMemoryRoutingStore(clock);
  const schedules = createMemoryScheduleStore(routing, ['one', 'two']);
  const calls: FunctionInvocation[] = [];
  const waiting: (() => void)[] = [];
  let isSlow = false;
  const invoke: InvokeFunction = async (invocation) => {
    calls.push(invocation);
    if (isSlow) await new Promise<void>((end) => waiting.push(end));
    return OUTCOME;
  };
  const stopping = new AbortController();
  /** A round of one node; without an end where calls have none. */
  const node = () => {
    const parts = { schedules, invoke, clock, slots: createCallSlots(limits) };
    return async () => {
      const started: Promise<unknown>[] = [];
      await runDue(parts, stopping.signal, (call) => started.push(call));
      await Promise.all(started);
    };
  };
  return {
    clock,
    schedules,
    node,
    /** All calls so far. */
    all: () => calls.map(({ accountId, function: fn }) => `${accountId} ${fn.name}`),
    /** The calls since it was last asked. */
    names: () => calls.splice(0).map(({ accountId, function: fn }) => `${accountId} ${fn.name}`),
    calls,
    slowDown: () => {
      isSlow = true;
    },
    endCalls: () => {
      for (const end of waiting.splice(0)) end();
    },
    stop: () => stopping.abort(),
    async save(accountId: string, ...functions: readonly CustomerFunction[]) {
      const author = { accountId, actor: { kind: 'system', id: 'system', name: 'System' } } as const;
      await routing.change(author, (current) => ({ ...draftOf(current), functions }));
    },
  };
}

function every(
  schedule: string,
  name = 'health',
  differing: Partial<CustomerFunction> = {},
): CustomerFunction {
  return {
    kind: 'webhook',
    url: 'https://hooks.example.com',
    name,
    schedule,
    ...differing,
  } as CustomerFunction;
}

test('a function is run when it is due, with an empty payload, and not before', async () => {
  const { calls, clock, names, node, save } = stage();
  const tick = node();
  await save('one', every('*/2 * * * *', 'health', { timeoutMs: 700 }));
  await tick();
  clock.advance(2 * MINUTE - 1);
  await tick();
  expect(names()).toEqual([]);
  clock.advance(1);
  await tick();
  expect(calls).toMatchObject([
    { accountId: 'one', payload: {}, timeoutMs: 700, function: { name: 'health' } },
  ]);
  expect(names()).toEqual(['one health']);
  clock.advance(MINUTE);
  await tick();
  expect(names()).toEqual([]);
  clock.advance(MINUTE);
  await tick();
  expect(names()).toEqual(['one health']);
});

test('of several nodes one runs it', async () => {
  const { clock, names, node, save } = stage();
  const nodes = [node(), node(), node()];
  await save('one', every('* * * * *'), every('* * * * *', 'second'));
  for (let minute = 0; minute < 5; minute++) {
    clock.advance(MINUTE);
    await Promise.all(nodes.map((tick) => tick()));
    expect(names().sort()).toEqual(['one health', 'one second']);
  }
});

test('however many times were missed, it is run once', async () => {
  const { clock, names, node, save } = stage();
  await save('one', every('* * * * *'));
  clock.advance(500 * MINUTE);
  const tick = node();
  await tick();
  await tick();
  expect(names()).toEqual(['one health']);
  clock.advance(MINUTE);
  await tick();
  expect(names()).toEqual(['one health']);
});

test('what was due before a function had its schedule is not run', async () => {
  const { clock, names, node, save } = stage();
  const tick = node();
  await save('one', every('0 0 1 1 *'));
  clock.advance(30_000);
  await save('one', every('0 12 * * *'));
  await tick();
  expect(names()).toEqual([]);
  await save('one');
  clock.advance(2 * 24 * 60 * MINUTE);
  await save('one', every('0 12 * * *'));
  await tick();
  expect(names()).toEqual([]);
});

test('what finds no place waits for one; no account takes the places of all', async () => {
  const { all, clock, endCalls, node, save, slowDown } = stage({ most: 3, mostPerAccount: 2 });
  await save('one', every('* * * * *', 'a'), every('* * * * *', 'b'), every('* * * * *', 'c'));
  clock.advance(1);
  await save('two', every('* * * * *', 'd'), every('* * * * *', 'e'));
  clock.advance(MINUTE);
  slowDown();
  const round = node()();
  await expect.poll(all).toEqual(['one a', 'one b', 'two d']);
  endCalls();
  await expect.poll(() => all().slice(3)).toEqual(['one c', 'two e']);
  endCalls();
  await round;
});

test('while one node is full, another runs what is left, and nothing is run twice', async () => {
  const { all, clock, endCalls, node, save, slowDown } = stage({ most: 1, mostPerAccount: 1 });
  await save('one', every('* * * * *', 'a'), every('* * * * *', 'b'), every('* * * * *', 'c'));
  clock.advance(MINUTE);
  slowDown();
  const first = node()();
  await expect.poll(all).toEqual(['one a']);
  const second = node()();
  await expect.poll(all).toEqual(['one a', 'one b']);
  endCalls();
  await expect.poll(all).toEqual(['one a', 'one b', 'one c']);
  endCalls();
  await Promise.all([first, second]);
  expect(all()).toHaveLength(3);
});

test('a round that is stopped starts nothing more, and leaves it due', async () => {
  const { all, clock, endCalls, node, save, slowDown, stop } = stage({ most: 1, mostPerAccount: 1 });
  await save('one', every('* * * * *', 'a'), every('* * * * *', 'b'));
  clock.advance(MINUTE);
  slowDown();
  const round = node()();
  await expect.poll(all).toEqual(['one a']);
  stop();
  endCalls();
  await round;
  expect(all()).toEqual(['one a']);
});

test('a claim that fails gives its place back', async () => {
  const { clock, schedules, save } = stage();
  await save('one', every('* * * * *'));
  clock.advance(MINUTE);
  const slots = createCallSlots({ most: 1, mostPerAccount: 1 });
  const failing = { list: schedules.list, claim: () => Promise.reject(new Error('down')) };
  const invoke: InvokeFunction = async () => OUTCOME;
  const round = runDue({ schedules: failing, invoke, clock, slots }, new AbortController().signal, () => {});
  await expect(round).rejects.toThrow('down');
  expect(slots.free).toBe(1);
});
