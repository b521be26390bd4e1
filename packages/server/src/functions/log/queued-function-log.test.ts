import { afterEach, expect, test } from 'vitest';
import { standingClock } from '../../testing/standing-clock.ts';
import type { InvocationOutcome } from '../invoke-function.ts';
import type { EndedCall } from './function-log.ts';
import type { FunctionLogStore } from './function-log-store.ts';
import { createMemoryFunctionLogStore } from './memory-function-log-store.ts';
import { QueuedFunctionLog } from './queued-function-log.ts';

const MINUTE = 60_000;
const RESULT: InvocationOutcome = { end: { kind: 'result', value: 1 }, logs: [], tookMs: 2 };
const WROTE: InvocationOutcome = { ...RESULT, logs: [{ level: 'info', text: 'hello' }] };
const FAILED: InvocationOutcome = {
  ...RESULT,
  end: { kind: 'error', code: 'CODE', message: 'x is not defined' },
};

const opened: QueuedFunctionLog[] = [];
afterEach(async () => {
  for (const log of opened.splice(0)) await log.close();
});

function open(change: (store: FunctionLogStore) => Pick<FunctionLogStore, 'append'> = (store) => store) {
  const store = createMemoryFunctionLogStore();
  const clock = standingClock();
  const dropped: (readonly [number, unknown])[] = [];
  let ids = 0;
  const log = new QueuedFunctionLog({
    store: change(store),
    clock,
    newId: () => `entry-${String(ids++).padStart(6, '0')}`,
    onDropped: (count, cause) => dropped.push([count, cause]),
    pauseMs: 3_600_000,
  });
  opened.push(log);
  const note = (outcome: InvocationOutcome, differing: Partial<EndedCall> = {}) =>
    log.note({ accountId: 'one', functionName: 'f', source: 'decision', outcome, ...differing });
  const list = () => store.list({ accountId: 'one', functionName: 'f', limit: 10_000 });
  return { log, store, clock, dropped, note, list };
}

test('calls by hand and by schedule are logged, those of decisions only where there is something to see', async () => {
  const { clock, list, log, note } = open();
  const by = { kind: 'user', id: 'ana', name: 'Ana' } as const;
  note(RESULT, { source: 'manual', by });
  note(RESULT, { source: 'schedule' });
  note(RESULT);
  note(WROTE);
  note(FAILED);
  await log.flush();
  const entries = [...(await list())].reverse();
  expect(entries.map(({ source }) => source)).toEqual(['manual', 'schedule', 'decision', 'decision']);
  expect(entries[0]).toEqual({
    id: 'entry-000000',
    accountId: 'one',
    functionName: 'f',
    at: clock.now(),
    source: 'manual',
    by,
    logs: [],
    tookMs: 2,
  });
  expect(entries[2]?.logs).toEqual(WROTE.logs);
  expect(entries[3]?.error).toEqual({ code: 'CODE', message: 'x is not defined' });
});

test('every call counts for when a function last ran and last failed', async () => {
  const { clock, log, note, store } = open();
  const began = clock.now();
  note(FAILED);
  clock.advance(5);
  note(RESULT);
  await log.flush();
  expect(await store.activity('one')).toEqual(
    new Map([['f', { lastRunAt: began + 5, lastFailedAt: began }]]),
  );
});

test('of very many failures within a minute the first are logged, of each function', async () => {
  const { clock, list, log, note, store } = open();
  for (let call = 0; call < 500; call++) {
    note(FAILED);
    note(FAILED, { functionName: 'g' });
  }
  note(FAILED, { source: 'manual' });
  await log.flush();
  expect(await list()).toHaveLength(61);
  expect(await store.list({ accountId: 'one', functionName: 'g', limit: 1_000 })).toHaveLength(60);
  clock.advance(MINUTE);
  note(FAILED);
  await log.flush();
  expect(await list()).toHaveLength(62);
});

test('what a function wrote is cut where it is long, and says so', async () => {
  const { list, log, note } = open();
  const line = { level: 'info', text: 'x'.repeat(200) } as const;
  note({ ...RESULT, logs: Array.from({ length: 1_000 }, () => line) }, { source: 'manual' });
  note({ ...RESULT, logs: [{ level: 'info', text: 'y'.repeat(100_000) }] }, { source: 'manual' });
  note({ ...FAILED, end: { kind: 'error', code: 'CODE', message: 'z'.repeat(100_000) } });
  await log.flush();
  const entries = await list();
  for (const entry of entries) expect(JSON.stringify(entry).length).toBeLessThan(25_000);
  expect(entries.flatMap(({ logs }) => logs.map(({ text }) => text))).toContain('… and 920 more lines');
});

test('the queue is bounded: what does not fit is counted', async () => {
  const { dropped, list, log, note } = open();
  for (let call = 0; call < 1_500; call++) note(RESULT, { source: 'manual' });
  await log.flush();
  expect(await list()).toHaveLength(1_000);
  expect(dropped).toEqual([[500, undefined]]);
});

test('what a store cannot take now waits for the next time, in order', async () => {
  let isDown = true;
  const down = new Error('down');
  const { dropped, list, log, note } = open((store) => ({
    append: (...batch) => (isDown ? Promise.reject(down) : store.append(...batch)),
  }));
  for (let call = 0; call < 250; call++) note(RESULT, { source: 'manual' });
  await log.flush();
  expect(dropped).toEqual([[0, down]]);
  isDown = false;
  note(RESULT, { source: 'manual' });
  await log.flush();
  const ids = (await list()).map(({ id }) => id);
  expect(ids).toHaveLength(251);
  expect(ids).toEqual(ids.toSorted().reverse());
});

test('what the store does not take at the end is counted as lost', async () => {
  const { dropped, log, note } = open(() => ({ append: () => Promise.reject(new Error('down')) }));
  note(RESULT, { source: 'manual' });
  await log.close();
  expect(dropped.map(([count]) => count)).toEqual([0, 1]);
});
