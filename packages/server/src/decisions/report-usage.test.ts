import { MAX_USAGE_INTERVALS } from '@conversation-orchestrator/api';
import type { Policy } from '@conversation-orchestrator/engine';
import { beforeEach, describe, expect, test } from 'vitest';
import { SYSTEM } from '../audit/actor.ts';
import { createMemoryRoutingStore } from '../policies/memory-routing-store.ts';
import { RulesetCache } from '../policies/ruleset-cache.ts';
import { decisionRecord } from '../testing/decision-record.ts';
import { standingClock } from '../testing/standing-clock.ts';
import type { DecisionRecord } from './decision-log.ts';
import type { DecisionStore } from './decision-store.ts';
import { createMemoryDecisionStore } from './memory-decision-store.ts';
import { reportUsage } from './report-usage.ts';
import type { AskedPeriod } from './usage-period.ts';

const accountId = 'account-a';
const NOON = Date.UTC(2030, 0, 15, 12);
const HOUR = 3_600_000;
const DAY = 24 * HOUR;

describe('reporting usage', () => {
  let store: DecisionStore;
  let rulesets: RulesetCache;
  let made = 0;

  beforeEach(() => {
    store = createMemoryDecisionStore();
    rulesets = new RulesetCache(createMemoryRoutingStore(standingClock()));
  });

  const report = (asked: Partial<AskedPeriod> = {}, now = NOON) =>
    reportUsage({ store, rulesets, clock: standingClock(now) }, { accountId, interval: 'hour', ...asked });

  const decide = (at: number, changes: Partial<DecisionRecord> = {}) =>
    store.appendAll([decisionRecord({ accountId, at, nextActionId: `decision-${++made}`, ...changes })]);

  const won = (policyId: string, policyName = policyId) =>
    ({ outcome: 'MATCHED', policyId, policyName }) as const;

  const setPolicies = (...policies: readonly Policy[]) =>
    rulesets.change({ accountId, actor: SYSTEM }, () => ({
      policies,
      attributes: [],
      calendars: [],
      functions: [],
      fallbackActions: [],
    }));

  test('tells per policy how often it won, and per interval how decisions ended', async () => {
    await decide(NOON - HOUR, won('p1'));
    await decide(NOON, won('p1'));
    await decide(NOON + HOUR - 1, won('p1'));
    await decide(NOON, won('p2'));
    await decide(NOON, { outcome: 'FALLBACK' });
    await decide(NOON, { outcome: 'NO_MATCHED_RULES' });
    expect(await report({ from: NOON - HOUR })).toEqual({
      from: '2030-01-15T11:00:00.000Z',
      to: '2030-01-15T13:00:00.000Z',
      interval: 'hour',
      policies: [
        {
          policyId: 'p1',
          name: 'p1',
          count: 3,
          intervals: [
            { at: '2030-01-15T11:00:00.000Z', count: 1 },
            { at: '2030-01-15T12:00:00.000Z', count: 2 },
          ],
        },
        { policyId: 'p2', name: 'p2', count: 1, intervals: [{ at: '2030-01-15T12:00:00.000Z', count: 1 }] },
      ],
      decisions: [
        { at: '2030-01-15T11:00:00.000Z', count: 1, outcomes: { MATCHED: 1 } },
        {
          at: '2030-01-15T12:00:00.000Z',
          count: 5,
          outcomes: { MATCHED: 3, FALLBACK: 1, NO_MATCHED_RULES: 1 },
        },
      ],
    });
  });

  test('sums up UTC days', async () => {
    const midnight = NOON + DAY / 2;
    await decide(midnight - 1, won('p1'));
    await decide(midnight, won('p1'));
    await decide(midnight + DAY - 1, won('p1'));
    const { policies, decisions } = await report({ interval: 'day', to: midnight + DAY });
    expect(policies[0]?.intervals).toEqual([
      { at: '2030-01-15T00:00:00.000Z', count: 1 },
      { at: '2030-01-16T00:00:00.000Z', count: 2 },
    ]);
    expect(decisions.map(({ count }) => count)).toEqual([1, 2]);
  });

  test('covers whole intervals: all that the time asked for touches', async () => {
    await decide(NOON + 5);
    const touched = await report({ from: NOON + HOUR / 2, to: NOON + HOUR / 2 + 1 });
    expect(touched).toMatchObject({ from: '2030-01-15T12:00:00.000Z', to: '2030-01-15T13:00:00.000Z' });
    expect(touched.decisions).toHaveLength(1);
    expect((await report({ from: NOON - HOUR, to: NOON })).decisions).toEqual([]);
  });

  test('covers a week of hours or three months of days, the present one included, where no begin is given', async () => {
    await decide(NOON + 5);
    await decide(NOON - 8 * DAY);
    expect((await report({}, NOON + 5)).decisions).toHaveLength(1);
    expect((await report({ interval: 'day' }, NOON + 5)).decisions).toHaveLength(2);
    expect(await report({}, NOON + 5)).toMatchObject({
      from: '2030-01-08T13:00:00.000Z',
      to: '2030-01-15T13:00:00.000Z',
    });
  });

  test('is empty for a time that ends before it begins', async () => {
    await decide(NOON);
    expect(await report({ from: NOON + HOUR, to: NOON - HOUR })).toMatchObject({
      policies: [],
      decisions: [],
    });
  });

  test('refuses more intervals than a report may have', async () => {
    const to = NOON;
    await expect(report({ to, from: to - MAX_USAGE_INTERVALS * HOUR })).resolves.toBeDefined();
    await expect(report({ to, from: to - MAX_USAGE_INTERVALS * HOUR - 1 })).rejects.toMatchObject({
      code: 'INVALID_REQUEST',
      errors: [{ path: 'from', message: 'must be at most 1000 hours before `to`' }],
    });
  });

  test('reads a long time completely', async () => {
    const from = NOON - 900 * HOUR;
    for (let hour = 0; hour < 900; hour += 50) await decide(from + hour * HOUR, won('p1'));
    expect((await report({ from, to: NOON })).policies[0]).toMatchObject({ count: 18 });
    const days = await report({ interval: 'day', from, to: NOON });
    expect(days.policies[0]?.count).toBe(18);
    expect(new Set(days.decisions.map(({ at }) => at)).size).toBe(days.decisions.length);
  });

  test('refuses more counts than a report can hold', async () => {
    const records = Array.from({ length: 1_001 }, (_, policy) =>
      Array.from({ length: 100 }, (_, hour) =>
        decisionRecord({
          accountId,
          at: NOON - hour * HOUR,
          nextActionId: `${policy}-${hour}`,
          ...won(`p${policy}`),
        }),
      ),
    );
    await store.appendAll(records.flat());
    await expect(report({ from: NOON - 100 * HOUR })).rejects.toMatchObject({ code: 'INVALID_REQUEST' });
    expect((await report({ interval: 'day' })).policies).toHaveLength(1_001);
  });

  test('calls a policy what it is called now, a deleted one what it was called last, and else by its id', async () => {
    await setPolicies({ id: 'p1', name: 'New name', enabled: true, actions: [] });
    await decide(NOON, won('p1', 'Old name'));
    await decide(NOON - 2, won('gone', 'First name'));
    await decide(NOON - 1, won('gone', 'Last name'));
    await decide(NOON - 8 * DAY, won('long gone'));
    await store.deleteBefore(accountId, NOON - DAY, 10);
    const { policies } = await report({ interval: 'day' });
    expect(policies.map(({ policyId, name }) => [policyId, name])).toEqual([
      ['gone', 'Last name'],
      ['p1', 'New name'],
      ['long gone', 'long gone'],
    ]);
  });
});
