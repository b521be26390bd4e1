import { setTimeout as wait } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { standingClock } from '../testing/standing-clock.ts';
import { documentKey } from './document-key.ts';
import { createMemoryContextStore } from './memory-context-store.ts';
import { saveContext } from './save-context.ts';
import { startSweep } from './start-sweep.ts';

const HOURS = 3_600_000;

function expiredDocuments(count: number) {
  const clock = standingClock();
  const store = createMemoryContextStore(clock);
  const saves = Array.from({ length: count }, (_, at) =>
    saveContext(store, { key: documentKey('account', 'ns', `s${at}`), properties: { at }, ttlSeconds: 1 }),
  );
  clock.advance(2 * HOURS);
  return Promise.all(saves).then(() => store);
}

it('removes everything that has expired, batch after batch', async () => {
  const store = await expiredDocuments(1_200);
  const stop = startSweep(store, { intervalMs: 1, onError: () => {} });
  await expect.poll(() => store.sweep(1)).toBe(0);
  await stop();
});

it('goes on after an error, and tells it', async () => {
  const store = await expiredDocuments(1);
  const errors: unknown[] = [];
  let calls = 0;
  const failingOnce = {
    ...store,
    sweep: async (limit: number) => {
      calls += 1;
      if (calls === 1) throw new RangeError('down');
      return store.sweep(limit);
    },
  };
  const stop = startSweep(failingOnce, { intervalMs: 1, onError: (error) => errors.push(error) });
  await expect.poll(() => store.sweep(1)).toBe(0);
  await stop();
  expect(errors).toEqual([new RangeError('down')]);
});

it('does nothing any more once it is stopped', async () => {
  const store = await expiredDocuments(1);
  const stop = startSweep(store, { intervalMs: 10, onError: () => {} });
  await stop();
  await wait(30);
  expect(await store.sweep(1)).toBe(1);
});
