import { beforeEach, describe, expect, test } from 'vitest';
import { createMemoryAccess } from '../accounts/memory-access.ts';
import { someAccount, someEntry } from '../testing/access-fixture.ts';
import { decisionRecord } from '../testing/decision-record.ts';
import { type StandingClock, standingClock } from '../testing/standing-clock.ts';
import { createMemoryDecisionStore } from './memory-decision-store.ts';
import { type SweepParts, startDecisionSweep, sweepDecisions } from './sweep-decisions.ts';

const DAY = 86_400_000;
const NEVER = new AbortController().signal;

describe('sweeping the decision log', () => {
  let clock: StandingClock;
  let parts: SweepParts;
  let made = 0;

  beforeEach(async () => {
    clock = standingClock();
    const { accounts } = createMemoryAccess();
    for (const id of ['a', 'b']) await accounts.create(someAccount({ id }), someEntry(id));
    await accounts.changeSettings('b', { logRetentionDays: 30 }, someEntry('b'));
    parts = { accounts, store: createMemoryDecisionStore(), clock };
  });

  const record = (accountId: string, age: number) =>
    decisionRecord({ accountId, at: clock.now() - age, nextActionId: `decision-${++made}` });

  const agesOf = async (accountId: string) =>
    (await parts.store.list({ accountId, limit: 10_000 })).map(({ at }) => clock.now() - at);

  const countsOf = (accountId: string) =>
    parts.store.usage({ accountId, interval: 'day', from: 0, to: 1e14, limit: 10_000 });

  test('removes what an account keeps no longer, and no more than that', async () => {
    const ages = [0, 7 * DAY, 7 * DAY + 1, 30 * DAY, 30 * DAY + 1];
    await parts.store.appendAll(['a', 'b'].flatMap((id) => ages.map((age) => record(id, age))));
    expect(await sweepDecisions(parts, NEVER)).toBe(4);
    expect(await agesOf('a')).toEqual([0, 7 * DAY]);
    expect(await agesOf('b')).toEqual([0, 7 * DAY, 7 * DAY + 1, 30 * DAY]);
  });

  test('keeps counts for thirteen months, however short the log is kept', async () => {
    await parts.store.appendAll([record('a', 395 * DAY), record('a', 397 * DAY)]);
    await sweepDecisions(parts, NEVER);
    expect(await agesOf('a')).toEqual([]);
    expect(await countsOf('a')).toHaveLength(1);
  });

  test('follows the clock', async () => {
    await parts.store.appendAll([record('a', 0)]);
    clock.advance(7 * DAY);
    expect(await sweepDecisions(parts, NEVER)).toBe(0);
    clock.advance(1);
    expect(await sweepDecisions(parts, NEVER)).toBe(1);
  });

  test('removes more than one batch', async () => {
    await parts.store.appendAll(Array.from({ length: 1_050 }, () => record('a', 8 * DAY)));
    expect(await sweepDecisions(parts, NEVER)).toBe(1_050);
  });

  test('stops when it is told to', async () => {
    await parts.store.appendAll([record('a', 8 * DAY)]);
    expect(await sweepDecisions(parts, AbortSignal.abort())).toBe(0);
    expect(await agesOf('a')).toHaveLength(1);
  });

  test('has no timer left once it is stopped', async () => {
    const sweep = startDecisionSweep(parts, () => expect.unreachable());
    await sweep.stop();
  });
});
