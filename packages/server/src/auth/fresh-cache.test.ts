import { beforeEach, expect, test } from 'vitest';
import { type StandingClock, standingClock } from '../testing/standing-clock.ts';
import { createFreshCache, type FreshCache } from './fresh-cache.ts';

let clock: StandingClock;
let stored: string | Error;
let loads: number;
let cache: FreshCache<string>;

beforeEach(() => {
  clock = standingClock();
  stored = 'first';
  loads = 0;
  const load = async () => {
    loads++;
    const value = stored;
    await Promise.resolve();
    if (value instanceof Error) throw value;
    return value;
  };
  cache = createFreshCache({ load, clock, maxAgeMs: 1_000, maxAgeWithoutStoreMs: 60_000, maxKeys: 2 });
});

test('a value is asked for once, until it is as old as it may be', async () => {
  expect(await cache.get('a')).toBe('first');
  stored = 'second';
  clock.advance(999);
  expect(await cache.get('a')).toBe('first');
  clock.advance(1);
  expect(await cache.get('a')).toBe('second');
  expect(loads).toBe(2);
});

test('those who ask at the same time wait for one answer', async () => {
  expect(await Promise.all([cache.get('a'), cache.get('a'), cache.get('a')])).toEqual([
    'first',
    'first',
    'first',
  ]);
  expect(loads).toBe(1);
});

test('what was forgotten is asked for again, also when it was being asked for', async () => {
  const early = cache.get('a');
  stored = 'second';
  cache.forget('a');
  expect(await cache.get('a')).toBe('second');
  expect(await early).toBe('first');
  expect(await cache.get('a')).toBe('second');
  stored = 'third';
  cache.forget();
  expect(await cache.get('a')).toBe('third');
});

test('while the store is down what it last said holds, for a while', async () => {
  await cache.get('a');
  stored = new Error('down');
  clock.advance(30_000);
  expect(await cache.get('a')).toBe('first');
  clock.advance(30_000);
  expect(await cache.get('a')).toBe('first');
  clock.advance(1_000);
  await expect(cache.get('a')).rejects.toThrow('down');
  stored = 'second';
  expect(await cache.get('a')).toBe('second');
});

test('what the store never said fails with it, and is asked for again', async () => {
  stored = new Error('down');
  await expect(cache.get('a')).rejects.toThrow('down');
  stored = 'first';
  expect(await cache.get('a')).toBe('first');
});

test('it keeps no more than it may', async () => {
  for (const key of ['a', 'b', 'c']) await cache.get(key);
  await cache.get('a');
  expect(loads).toBe(4);
});
