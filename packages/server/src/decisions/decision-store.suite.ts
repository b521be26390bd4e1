import type { Value } from '@conversation-orchestrator/engine';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { decisionRecord, decisionRecords } from '../testing/decision-record.ts';
import type { DecisionRecord } from './decision-log.ts';
import type { DecisionRange, DecisionStore, UsageRange } from './decision-store.ts';

/** A store under test, and how to let go of it. */
export type StoreUnderTest = { readonly store: DecisionStore; readonly dispose: () => Promise<void> };

const NOON = Date.UTC(2030, 0, 15, 12);
const HOUR = 3_600_000;
const DAY = 24 * HOUR;

const EVERYTHING = 1_000_000;

/** What every decision store must do. */
export function describeDecisionStore(name: string, open: () => Promise<StoreUnderTest>): void {
  describe(`a decision store (${name})`, () => {
    let opened: StoreUnderTest;
    let store: DecisionStore;
    let accounts = 0;
    /** Each test has accounts of its own. */
    let accountId: string;
    let otherId: string;

    beforeAll(async () => {
      opened = await open();
      store = opened.store;
    });
    afterAll(() => opened.dispose());
    beforeEach(() => {
      accountId = `account-${++accounts}`;
      otherId = `${accountId}-other`;
    });

    const list = (range: Partial<DecisionRange> = {}) =>
      store.list({ accountId, limit: EVERYTHING, ...range });
    const idsOf = (records: readonly DecisionRecord[]) => records.map(({ nextActionId }) => nextActionId);
    const usage = (range: Partial<UsageRange> = {}) =>
      store.usage({ accountId, interval: 'hour', from: 0, to: NOON + 30 * DAY, limit: EVERYTHING, ...range });

    describe('keeping', () => {
      test('gives a record back as it was given', async () => {
        const record = decisionRecord({
          accountId,
          conversationId: 'conversation: “ünïcödé” 🦊',
          customerId: 'customer',
          sessionId: 'session',
          revision: 12,
          outcome: 'MATCHED',
          policyId: 'p1',
          policyName: 'VIP “Regel”',
          actions: [{ type: 'SEND_MESSAGE', payload: { message: { text: ['a', null, true, 1.5] } } }],
          tookMicros: 1_234,
          degraded: ['custom.slow'],
          askedPolicyId: 'p1',
          facts: new Map<string, Value>([
            ['orchestrator.intent', 'book_flight'],
            ['orchestrator.list', ['a', 1, { b: null }]],
            ['orchestrator.number', 1e21],
          ]),
          unavailable: new Map([['custom.slow', 'the function took too long']]),
          notKept: { names: ['orchestrator.huge'], others: true },
        });
        await store.appendAll([record]);
        expect(await store.find(accountId, record.nextActionId)).toEqual(record);
        expect(await list()).toEqual([record]);
      });

      test('leaves out what a record does not have', async () => {
        const record = decisionRecord({ accountId });
        await store.appendAll([record]);
        const [found] = await list();
        expect(Object.keys(found ?? {}).sort()).toEqual(Object.keys(record).sort());
      });

      test('keeps facts whatever their names and characters are', async () => {
        const own = JSON.parse('{"__proto__":{"polluted":true},"constructor":1}');
        const facts = new Map<string, Value>([
          ['__proto__', 'a fact like any other'],
          ['constructor', own],
          ['', 'no name'],
          ['17', 'a number for a name'],
          ['NUL \u0000, line \n, quote ", half a pair \ud83e', '\u0000\n"\ud83e 🦊 Ünïcödé \u2028'],
        ]);
        await store.appendAll([decisionRecord({ accountId, facts })]);
        const [found] = await list();
        expect([...(found?.facts ?? [])]).toEqual([...facts]);
        expect(Object.hasOwn(found?.facts.get('constructor') as object, '__proto__')).toBe(true);
        expect('polluted' in {}).toBe(false);
      });

      test('finds nothing where there is nothing', async () => {
        expect(await store.find(accountId, 'decision-1')).toBeUndefined();
        expect(await list()).toEqual([]);
        expect(await usage()).toEqual([]);
      });

      test('keeps a batch that is larger than any statement', async () => {
        await store.appendAll(decisionRecords(1_205, { accountId }));
        expect(await list()).toHaveLength(1_205);
        expect((await usage()).reduce((sum, { count }) => sum + count, 0)).toBe(1_205);
      });

      test('takes an empty batch', async () => {
        await store.appendAll([]);
        expect(await list()).toEqual([]);
      });

      test('neither keeps nor counts twice what is there already', async () => {
        const records = decisionRecords(5, { accountId });
        await store.appendAll(records.slice(0, 3));
        await store.appendAll(records.slice(0, 3));
        await store.appendAll(records);
        expect(await list()).toHaveLength(5);
        expect(await usage()).toEqual([{ at: NOON, outcome: 'NO_MATCHED_RULES', count: 5 }]);
      });

      test('keeps once what a batch has twice', async () => {
        const record = decisionRecord({ accountId });
        await store.appendAll([record, record]);
        expect(await list()).toEqual([record]);
        expect(await usage()).toEqual([{ at: NOON, outcome: 'NO_MATCHED_RULES', count: 1 }]);
      });

      test('never shows a decision of another account', async () => {
        await store.appendAll([decisionRecord({ accountId: otherId })]);
        expect(await store.find(accountId, 'decision-1')).toBeUndefined();
        expect(await list()).toEqual([]);
        expect(await usage()).toEqual([]);
      });

      test('keeps decisions of several accounts from one batch apart, even of one id', async () => {
        await store.appendAll([decisionRecord({ accountId }), decisionRecord({ accountId: otherId })]);
        expect(await list()).toHaveLength(1);
        expect(await list({ accountId: otherId })).toHaveLength(1);
        expect((await usage())[0]?.count).toBe(1);
      });
    });

    describe('listing', () => {
      test('is newest first, whatever the order of arrival', async () => {
        const [a, b, c] = decisionRecords(3, { accountId });
        if (a && b && c) await store.appendAll([b, c, a]);
        expect(idsOf(await list())).toEqual(['decision-00003', 'decision-00002', 'decision-00001']);
      });

      test('orders decisions of one millisecond by their ids, descending', async () => {
        const ids = ['01-b', '01-c', '01-a'];
        await store.appendAll(ids.map((nextActionId) => decisionRecord({ accountId, nextActionId })));
        expect(idsOf(await list())).toEqual(['01-c', '01-b', '01-a']);
      });

      test('continues after a position, within one millisecond too', async () => {
        const ids = ['01-a', '01-b', '01-c'];
        await store.appendAll(ids.map((nextActionId) => decisionRecord({ accountId, nextActionId })));
        expect(idsOf(await list({ after: { at: NOON, id: '01-c' }, limit: 1 }))).toEqual(['01-b']);
        expect(idsOf(await list({ after: { at: NOON, id: '01-b' } }))).toEqual(['01-a']);
        expect(idsOf(await list({ after: { at: NOON, id: '01-a' } }))).toEqual([]);
      });

      test('shows every decision once, page by page, while newer ones arrive', async () => {
        const records = decisionRecords(30, { accountId });
        await store.appendAll(records.slice(0, 20));
        const seen: string[] = [];
        for (let last: DecisionRecord | undefined, page = 0; page < 10; page++) {
          const after = last && { at: last.at, id: last.nextActionId };
          const found = await list({ limit: 3, ...(after && { after }) });
          seen.push(...idsOf(found));
          last = found.at(-1) ?? last;
          await store.appendAll(records.slice(20 + page, 21 + page));
        }
        expect(seen).toEqual(idsOf(records.slice(0, 20)).reverse());
      });

      test('keeps to a time, its begin included, its end excluded', async () => {
        await store.appendAll(decisionRecords(5, { accountId }));
        expect(idsOf(await list({ from: NOON + 1_000, to: NOON + 3_000 }))).toEqual([
          'decision-00003',
          'decision-00002',
        ]);
      });

      test('keeps to a time on every page', async () => {
        await store.appendAll(decisionRecords(6, { accountId }));
        const after = { at: NOON + 3_000, id: 'decision-00004' };
        expect(idsOf(await list({ from: NOON + 1_000, after }))).toEqual([
          'decision-00003',
          'decision-00002',
        ]);
        expect(idsOf(await list({ to: NOON + 2_000, after }))).toEqual(['decision-00002', 'decision-00001']);
        expect(await list({ from: NOON + 3_000, after })).toEqual([]);
      });

      test.each([
        ['conversationId', 'c1'],
        ['policyId', 'p1'],
        ['outcome', 'MATCHED'],
      ] as const)('finds by %s', async (name, value) => {
        const [a, b, c] = decisionRecords(3, { accountId });
        if (!a || !b || !c) return expect.unreachable();
        const fitting = { conversationId: 'c1', policyId: 'p1', outcome: 'MATCHED' } as const;
        await store.appendAll([{ ...a, ...fitting }, b, { ...c, ...fitting, [name]: c[name] ?? 'another' }]);
        expect(idsOf(await list({ key: { name, value } }))).toEqual(['decision-00001']);
      });
    });

    describe('counting', () => {
      test('counts by hour, outcome and winner', async () => {
        const at = (time: number, changes: Partial<DecisionRecord>, id: string) =>
          decisionRecord({ accountId, at: time, nextActionId: id, ...changes });
        const won = (policyId: string) => ({ outcome: 'MATCHED', policyId }) as const;
        await store.appendAll([
          at(NOON - 1, won('p1'), 'd1'),
          at(NOON, won('p1'), 'd2'),
          at(NOON + HOUR - 1, won('p1'), 'd3'),
          at(NOON + HOUR, won('p1'), 'd4'),
          at(NOON, won('p2'), 'd5'),
          at(NOON, { outcome: 'FALLBACK' }, 'd6'),
          at(NOON, { outcome: 'NO_POLICIES_ENABLED' }, 'd7'),
        ]);
        await store.appendAll([at(NOON + 5, won('p1'), 'd8')]);
        expect(await usage()).toEqual([
          { at: NOON - HOUR, ...won('p1'), count: 1 },
          { at: NOON, outcome: 'FALLBACK', count: 1 },
          { at: NOON, ...won('p1'), count: 3 },
          { at: NOON, ...won('p2'), count: 1 },
          { at: NOON, outcome: 'NO_POLICIES_ENABLED', count: 1 },
          { at: NOON + HOUR, ...won('p1'), count: 1 },
        ]);
      });

      test('sums up UTC days', async () => {
        const midnight = NOON + DAY / 2;
        const times = [midnight - HOUR, midnight - 1, midnight, midnight + HOUR, midnight + DAY];
        await store.appendAll(
          times.map((at, index) => decisionRecord({ accountId, at, nextActionId: `d${index}` })),
        );
        const outcome = 'NO_MATCHED_RULES';
        expect(await usage({ interval: 'day' })).toEqual([
          { at: midnight - DAY, outcome, count: 2 },
          { at: midnight, outcome, count: 2 },
          { at: midnight + DAY, outcome, count: 1 },
        ]);
      });

      test('answers for the hours that begin in the time asked for', async () => {
        const records = [NOON - HOUR, NOON, NOON + HOUR].map((at) =>
          decisionRecord({ accountId, at, nextActionId: `d${at}` }),
        );
        await store.appendAll(records);
        expect((await usage({ from: NOON, to: NOON + HOUR })).map(({ at }) => at)).toEqual([NOON]);
      });

      test('answers no more than asked for, the oldest first', async () => {
        const records = [NOON, NOON + HOUR, NOON + DAY].map((at) =>
          decisionRecord({ accountId, at, nextActionId: `d${at}` }),
        );
        await store.appendAll(records);
        expect((await usage({ limit: 2 })).map(({ at }) => at)).toEqual([NOON, NOON + HOUR]);
      });

      test('answers numbers, however many they are', async () => {
        for (let batch = 0; batch < 3; batch++) {
          await store.appendAll(
            decisionRecords(100, { accountId, at: NOON - batch }).map((record, at) => ({
              ...record,
              at: NOON,
              nextActionId: `${batch}-${at}`,
            })),
          );
        }
        expect(await usage({ interval: 'day' })).toEqual([
          { at: NOON - DAY / 2, outcome: 'NO_MATCHED_RULES', count: 300 },
        ]);
      });
    });

    describe('deleting', () => {
      test('deletes the oldest before a moment, as many as allowed, of one account', async () => {
        await store.appendAll([
          ...decisionRecords(5, { accountId }),
          ...decisionRecords(5, { accountId: otherId }),
        ]);
        expect(await store.deleteBefore(accountId, NOON + 3_000, 2)).toBe(2);
        expect(idsOf(await list())).toEqual(['decision-00005', 'decision-00004', 'decision-00003']);
        expect(await store.deleteBefore(accountId, NOON + 3_000, 10)).toBe(1);
        expect(await store.deleteBefore(accountId, NOON + 3_000, 10)).toBe(0);
        expect(idsOf(await list())).toEqual(['decision-00005', 'decision-00004']);
        expect(await list({ accountId: otherId })).toHaveLength(5);
      });

      test('keeps the counts of what is deleted', async () => {
        await store.appendAll(decisionRecords(3, { accountId }));
        await store.deleteBefore(accountId, NOON + DAY, 10);
        expect(await usage()).toEqual([{ at: NOON, outcome: 'NO_MATCHED_RULES', count: 3 }]);
      });

      test('deletes old counts, as many as allowed, of one account', async () => {
        const times = [NOON, NOON + HOUR, NOON + 2 * HOUR];
        const recordsOf = (owner: string) =>
          times.map((at) => decisionRecord({ accountId: owner, at, nextActionId: `d${at}` }));
        await store.appendAll([...recordsOf(accountId), ...recordsOf(otherId)]);
        expect(await store.deleteUsageBefore(accountId, NOON + 2 * HOUR, 1)).toBe(1);
        expect(await store.deleteUsageBefore(accountId, NOON + 2 * HOUR, 10)).toBe(1);
        expect((await usage()).map(({ at }) => at)).toEqual([NOON + 2 * HOUR]);
        expect(await usage({ accountId: otherId })).toHaveLength(3);
        expect(await list()).toHaveLength(3);
      });
    });
  });
}
