import { beforeEach, describe, expect, test } from 'vitest';
import { createMemoryAccess } from '../accounts/memory-access.ts';
import { someAccount, someEntry } from '../testing/access-fixture.ts';
import { decisionRecord } from '../testing/decision-record.ts';
import { type StandingClock, standingClock } from '../testing/standing-clock.ts';
import type { DecisionStore } from './decision-store.ts';
import { keptDecisions } from './kept-decisions.ts';
import { createMemoryDecisionStore } from './memory-decision-store.ts';

const DAY = 86_400_000;

describe('decisions past their retention', () => {
  let clock: StandingClock;
  let store: DecisionStore;
  let kept: DecisionStore;

  beforeEach(async () => {
    clock = standingClock();
    const { accounts } = createMemoryAccess();
    for (const id of ['a', 'b']) await accounts.create(someAccount({ id }), someEntry(id));
    await accounts.changeSettings('b', { logRetentionDays: 30 }, someEntry('b'));
    store = createMemoryDecisionStore();
    kept = keptDecisions({ accounts, clock, store });
    const ages = [0, 7, 8, 30, 31];
    await store.appendAll(
      ['a', 'b'].flatMap((accountId) =>
        ages.map((days) =>
          decisionRecord({ accountId, at: clock.now() - days * DAY, nextActionId: `${days}-${accountId}` }),
        ),
      ),
    );
  });

  const listed = async (accountId: string, from?: number) =>
    (await kept.list({ accountId, limit: 10, ...(from !== undefined && { from }) })).map(
      ({ nextActionId }) => nextActionId,
    );

  test('are not listed, even before the sweep', async () => {
    expect(await listed('a')).toEqual(['0-a', '7-a']);
    expect(await listed('b', 1)).toEqual(['0-b', '7-b', '8-b', '30-b']);
    expect(await listed('b', clock.now() - 8 * DAY)).toEqual(['0-b', '7-b', '8-b']);
    expect(await listed('nobody')).toEqual([]);
    clock.advance(1);
    expect(await listed('a')).toEqual(['0-a']);
  });

  test('are not found by their id', async () => {
    expect(await kept.find('a', '7-a')).toMatchObject({ nextActionId: '7-a' });
    expect(await kept.find('a', '8-a')).toBeUndefined();
    expect(await kept.find('b', '8-b')).toMatchObject({ nextActionId: '8-b' });
    expect(await kept.find('b', '8-a')).toBeUndefined();
  });

  test('are still counted, for thirteen months', async () => {
    const counted = async () => {
      const counts = await kept.usage({ accountId: 'a', interval: 'hour', from: 0, to: 1e14, limit: 100 });
      return counts.reduce((sum, { count }) => sum + count, 0);
    };
    expect(await counted()).toBe(5);
    clock.advance(395 * DAY);
    expect(await counted()).toBe(1);
    expect(
      await store.usage({ accountId: 'a', interval: 'hour', from: 0, to: 1e14, limit: 100 }),
    ).toHaveLength(5);
  });
});
