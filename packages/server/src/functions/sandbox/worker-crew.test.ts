import { setImmediate } from 'node:timers/promises';
import { afterEach, expect, test, vi } from 'vitest';
import { createMemoryWorker, type MemoryWorker } from './testing/memory-worker.ts';
import { WorkerCrew } from './worker-crew.ts';

const never = new AbortController().signal;
const READY = { kind: 'ready' } as const;

function createCrew(spares: number, startsAtOnce = 10) {
  const started: MemoryWorker[] = [];
  const crew = new WorkerCrew({ spares, startsAtOnce }, async () => {
    const worker = createMemoryWorker();
    started.push(worker);
    return worker;
  });
  const workerAt = (at: number): MemoryWorker => {
    const worker = started[at];
    if (!worker) throw new Error(`only ${started.length} workers were started`);
    return worker;
  };
  return { crew, started, workerAt };
}

afterEach(() => {
  vi.useRealTimers();
});

test('nothing is started before a worker is wanted; then as many as are kept ready', async () => {
  const { crew, started, workerAt } = createCrew(2);
  expect(started).toHaveLength(0);
  const taken = crew.take(never);
  await setImmediate();
  expect(started).toHaveLength(2);
  workerAt(1).say(READY);
  expect(await taken).toBe(workerAt(1));
  await setImmediate();
  expect(started).toHaveLength(3);
});

test('a worker that is given back serves again when it is ready', async () => {
  const { crew, started, workerAt } = createCrew(1);
  const first = crew.take(never);
  await setImmediate();
  workerAt(0).say(READY);
  await first;
  await setImmediate();
  workerAt(1).say(READY);
  crew.giveBack(workerAt(0));
  workerAt(0).say(READY);
  expect(await crew.take(never)).toBe(workerAt(0));
  expect(await crew.take(never)).toBe(workerAt(1));
  await setImmediate();
  expect(started).toHaveLength(3);
});

test('more than are kept ready go after a while', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout'] });
  const { crew, workerAt } = createCrew(1);
  const taken = [crew.take(never), crew.take(never)];
  await setImmediate();
  workerAt(0).say(READY);
  workerAt(1).say(READY);
  const workers = await Promise.all(taken);
  await setImmediate();
  workerAt(2).say(READY);
  for (const worker of workers) if (worker) crew.giveBack(worker);
  workerAt(0).say(READY);
  workerAt(1).say(READY);
  vi.advanceTimersByTime(10_000);
  expect([0, 1, 2].map((at) => workerAt(at).isKilled)).toEqual([true, false, true]);
});

test('a worker that dies while it waits is not given to anybody', async () => {
  const { crew, workerAt } = createCrew(2);
  const warm = crew.warm();
  await setImmediate();
  workerAt(0).say(READY);
  workerAt(1).say(READY);
  await warm;
  workerAt(1).die();
  expect(await crew.take(never)).toBe(workerAt(0));
});

test('who waits for a worker that cannot be started learns it; who comes later may be luckier', async () => {
  const { crew, workerAt } = createCrew(1);
  const taken = crew.take(never);
  await setImmediate();
  workerAt(0).die();
  expect(await taken).toBeUndefined();
  const next = crew.take(never);
  await setImmediate();
  workerAt(1).say(READY);
  expect(await next).toBe(workerAt(1));
});

test('no more are started at once than may be; the next begins when one is ready', async () => {
  const { crew, started, workerAt } = createCrew(2, 1);
  const taken = [crew.take(never), crew.take(never), crew.take(never)];
  await setImmediate();
  expect(started).toHaveLength(1);
  workerAt(0).say(READY);
  expect(await taken[0]).toBe(workerAt(0));
  await setImmediate();
  expect(started).toHaveLength(2);
  workerAt(1).die();
  expect(await taken[1]).toBeUndefined();
  await setImmediate();
  workerAt(2).say(READY);
  expect(await taken[2]).toBe(workerAt(2));
});

test('a start that fails is no worker', async () => {
  const crew = new WorkerCrew({ spares: 1, startsAtOnce: 1 }, async () => {
    throw new Error('no thread');
  });
  expect(await crew.take(never)).toBeUndefined();
});

test('who gives up leaves the worker to the next', async () => {
  const { crew, workerAt } = createCrew(1);
  const impatient = new AbortController();
  const taken = crew.take(impatient.signal);
  await setImmediate();
  impatient.abort();
  expect(await taken).toBeUndefined();
  workerAt(0).say(READY);
  expect(await crew.take(never)).toBe(workerAt(0));
});

test('a crew that is closed ends who waits, and who comes in', async () => {
  const { crew, workerAt } = createCrew(2);
  const taken = crew.take(never);
  await setImmediate();
  workerAt(0).say(READY);
  await taken;
  const next = crew.take(never);
  await crew.close();
  expect(await next).toBeUndefined();
  workerAt(1).say(READY);
  expect(workerAt(1).isKilled).toBe(true);
});
