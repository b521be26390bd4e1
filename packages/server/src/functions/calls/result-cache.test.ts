import { beforeEach, expect, test } from 'vitest';
import { type StandingClock, standingClock } from '../../testing/standing-clock.ts';
import { type CallEnd, failed } from './call-end.ts';
import { createResultCache, type ResultCache } from './result-cache.ts';

const IDENTITY = { accountId: 'account-a', name: 'crm', revision: 1, payload: { phone: '1' } };

let clock: StandingClock;
let cache: ResultCache;
let calls: number;
beforeEach(() => {
  clock = standingClock();
  cache = createResultCache(clock);
  calls = 0;
});

const count = async (): Promise<CallEnd> => ({ kind: 'result', value: ++calls });
const ask = async (changes: Partial<typeof IDENTITY> = {}, seconds = 30) => {
  const { cached, end } = await cache.resultOf({ ...IDENTITY, ...changes }, seconds, count);
  return [end.kind === 'result' && end.value, cached];
};

test('a result is given again for the same call, as long as it may be', async () => {
  expect(await ask()).toEqual([1, false]);
  clock.advance(30_000);
  expect(await ask()).toEqual([1, true]);
  clock.advance(1);
  expect(await ask()).toEqual([2, false]);
});

test('another payload, function, revision, account or time is another call', async () => {
  await ask();
  expect(await ask({ payload: { phone: '2' } })).toEqual([2, false]);
  expect(await ask({ name: 'queue' })).toEqual([3, false]);
  expect(await ask({ revision: 2 })).toEqual([4, false]);
  expect(await ask({ accountId: 'account-b' })).toEqual([5, false]);
  expect(await ask({}, 60)).toEqual([6, false]);
  expect(await ask()).toEqual([1, true]);
});

test('who wants the same at the same time shares one call', async () => {
  expect(await Promise.all([ask(), ask(), ask({ name: 'queue' }), ask()])).toEqual([
    [1, false],
    [1, true],
    [2, false],
    [1, true],
  ]);
});

test('failures are shared, and not remembered', async () => {
  const fail = async () => failed('TIMEOUT', String(++calls));
  const both = await Promise.all([1, 2].map(() => cache.resultOf(IDENTITY, 30, fail)));
  expect(both.map(({ end }) => end)).toEqual([failed('TIMEOUT', '1'), failed('TIMEOUT', '1')]);
  expect(await ask()).toEqual([2, false]);
});

test('what it holds is bounded: the oldest goes', async () => {
  const large = 'x'.repeat(1_000_000);
  for (let call = 0; call < 40; call++) {
    const end: CallEnd = { kind: 'result', value: large };
    await cache.resultOf({ ...IDENTITY, payload: { phone: String(call) } }, 30, async () => end);
  }
  expect((await ask({ payload: { phone: '0' } }))[1]).toBe(false);
  const last = await cache.resultOf({ ...IDENTITY, payload: { phone: '39' } }, 30, count);
  expect(last.cached).toBe(true);
});
