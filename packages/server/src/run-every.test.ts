import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { runEvery } from './run-every.ts';

const fail = (error: unknown) => {
  throw error;
};

test('work is done again and again, never twice at once, until it is stopped', async () => {
  let underWay = 0;
  let most = 0;
  let times = 0;
  const work = async () => {
    most = Math.max(most, ++underWay);
    await wait(3);
    times++;
    underWay--;
  };
  const repeated = runEvery(1, work, fail);
  await expect.poll(() => times).toBeGreaterThan(3);
  await repeated.stop();
  expect({ most, underWay }).toEqual({ most: 1, underWay: 0 });
  const done = times;
  await wait(20);
  expect(times).toBe(done);
});

test('what goes wrong is told, and does not end it', async () => {
  const errors: unknown[] = [];
  const repeated = runEvery(
    1,
    () => Promise.reject(new Error('down')),
    (error) => errors.push(error),
  );
  await expect.poll(() => errors.length).toBeGreaterThan(2);
  await repeated.stop();
});
