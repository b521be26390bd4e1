import { Problem } from '@conversation-orchestrator/api';
import { beforeEach, describe, expect, test } from 'vitest';
import { decisionRecord, decisionRecords } from '../testing/decision-record.ts';
import type { DecisionRecord } from './decision-log.ts';
import type { DecisionStore } from './decision-store.ts';
import { createMemoryDecisionStore } from './memory-decision-store.ts';
import { QueuedDecisionLog, type QueueLimits } from './queued-decision-log.ts';
import type { DropReason } from './write-batch.ts';

type Drop = { readonly count: number; readonly reason: DropReason };

const accountId = 'account-a';

/** A store that can be held up, that fails as often as it is told to, and that tells what it was asked to write. */
class TroubledStore {
  readonly batches: (readonly DecisionRecord[])[] = [];
  readonly kept: DecisionStore = createMemoryDecisionStore();
  failures: unknown[] = [];
  refuses: (record: DecisionRecord) => boolean = () => false;
  #gate: Promise<void> = Promise.resolve();

  async appendAll(batch: readonly DecisionRecord[]): Promise<void> {
    this.batches.push(batch);
    await this.#gate;
    const failure = this.failures.shift();
    if (failure !== undefined) throw failure;
    if (batch.some(this.refuses)) throw new Error('a value the store cannot keep');
    await this.kept.appendAll(batch);
  }

  /** Nothing is written until the answer is called. */
  hold(): () => void {
    let release = () => {};
    this.#gate = new Promise((resolve) => {
      release = resolve;
    });
    return release;
  }

  async ids(): Promise<readonly string[]> {
    const records = await this.kept.list({ accountId, limit: 1_000_000 });
    return records.map(({ nextActionId }) => nextActionId).reverse();
  }
}

const unavailable = () => new Problem('UNAVAILABLE', 'the store does not answer');
const idsOf = (records: readonly DecisionRecord[]) => records.map(({ nextActionId }) => nextActionId);

describe('the queued decision log', () => {
  let store: TroubledStore;
  let drops: Drop[];

  beforeEach(() => {
    store = new TroubledStore();
    drops = [];
  });

  function open(limits: Partial<QueueLimits> = {}): QueuedDecisionLog {
    return new QueuedDecisionLog({
      store,
      onDropped: (count, reason) => drops.push({ count, reason }),
      limits: { retryDelaysMs: [1, 1, 1], ...limits },
    });
  }

  const appendAll = (log: QueuedDecisionLog, records: readonly DecisionRecord[]) => {
    for (const record of records) log.append(record);
  };

  test('writes in the background what was appended, in order', async () => {
    const log = open({ delayMs: 5 });
    const records = decisionRecords(10, { accountId });
    appendAll(log, records);
    expect(store.batches).toEqual([]);
    await expect.poll(() => store.ids()).toEqual(idsOf(records));
    expect(store.batches).toHaveLength(1);
    expect(log.waiting).toBe(0);
  });

  test('writes at once when a batch is full', async () => {
    const log = open({ delayMs: 60_000, batchRecords: 4 });
    const records = decisionRecords(9, { accountId });
    appendAll(log, records);
    await expect.poll(() => store.ids()).toHaveLength(8);
    expect(log.waiting).toBe(1);
    await log.close();
    expect(store.batches.map(({ length }) => length)).toEqual([4, 4, 1]);
    expect(await store.ids()).toEqual(idsOf(records));
  });

  test('waits for more between batches that are not full', async () => {
    const log = open({ delayMs: 200, batchRecords: 4 });
    const release = store.hold();
    appendAll(log, decisionRecords(4, { accountId }));
    await expect.poll(() => store.batches.length).toBe(1);
    log.append(decisionRecord({ accountId, nextActionId: 'later' }));
    release();
    await expect.poll(() => log.waiting, { interval: 5 }).toBe(1);
    await expect.poll(() => log.waiting).toBe(0);
    expect(store.batches.map(({ length }) => length)).toEqual([4, 1]);
  });

  test('makes batches of large records smaller', async () => {
    const log = open({ batchCharacters: 1_000 });
    const facts = new Map([['text', 'x'.repeat(600)]]);
    appendAll(log, decisionRecords(3, { accountId, facts }));
    await log.flush();
    expect(store.batches.map(({ length }) => length)).toEqual([1, 1, 1]);
  });

  test('flush resolves when everything before it is written', async () => {
    const log = open({ delayMs: 60_000 });
    appendAll(log, decisionRecords(300, { accountId }));
    await log.flush();
    expect(await store.ids()).toHaveLength(300);
  });

  test('flush does not wait for what comes after it', async () => {
    const log = open({ delayMs: 60_000, batchRecords: 2 });
    appendAll(log, decisionRecords(2, { accountId }));
    const release = store.hold();
    const flushed = log.flush();
    log.append(decisionRecord({ accountId, nextActionId: 'later' }));
    release();
    await flushed;
    expect(await store.ids()).toHaveLength(2);
    expect(log.waiting).toBe(1);
    await log.close();
  });

  test('flush of nothing resolves', async () => {
    await open().flush();
    expect(store.batches).toEqual([]);
  });

  describe('when more is appended than written', () => {
    test('drops the newest and counts them', async () => {
      const log = open({ records: 5, delayMs: 60_000 });
      const records = decisionRecords(8, { accountId });
      appendAll(log, records);
      await log.flush();
      expect(drops).toEqual([{ count: 3, reason: 'overload' }]);
      expect(await store.ids()).toEqual(idsOf(records.slice(0, 5)));
    });

    test('reports drops within about a second while the store hangs', async () => {
      const log = open({ records: 1 });
      const release = store.hold();
      appendAll(log, decisionRecords(3, { accountId }));
      await expect.poll(() => drops).toEqual([{ count: 2, reason: 'overload' }]);
      release();
      await log.close();
    });

    test('counts what is being written as waiting', async () => {
      const log = open({ records: 4, batchRecords: 4 });
      const release = store.hold();
      appendAll(log, decisionRecords(4, { accountId }));
      await expect.poll(() => store.batches.length).toBe(1);
      log.append(decisionRecord({ accountId }));
      release();
      await log.flush();
      expect(drops).toEqual([{ count: 1, reason: 'overload' }]);
      log.append(decisionRecord({ accountId, nextActionId: 'there is room again' }));
      await log.close();
      expect(await store.ids()).toHaveLength(5);
    });

    test('bounds the characters that wait, too', async () => {
      const log = open({ characters: 2_000, delayMs: 60_000 });
      const facts = new Map([['text', 'x'.repeat(900)]]);
      appendAll(log, decisionRecords(5, { accountId, facts }));
      expect(log.waiting).toBe(3);
      await log.close();
      expect(drops).toEqual([{ count: 2, reason: 'overload' }]);
    });
  });

  describe('when the store fails', () => {
    test('repeats a batch until the store is back, and keeps the order', async () => {
      const log = open({ batchRecords: 3 });
      store.failures = [unavailable(), unavailable()];
      const records = decisionRecords(7, { accountId });
      appendAll(log, records);
      await log.flush();
      expect(await store.ids()).toEqual(idsOf(records));
      expect(drops).toEqual([]);
    });

    test('gives a batch up after a bound, counts it, and goes on with the next', async () => {
      const log = open({ batchRecords: 3 });
      store.failures = Array.from({ length: 4 }, unavailable);
      const records = decisionRecords(6, { accountId });
      appendAll(log, records);
      await log.flush();
      expect(drops).toEqual([{ count: 3, reason: 'store' }]);
      expect(await store.ids()).toEqual(idsOf(records.slice(3)));
    });

    test('loses only the record the store cannot keep', async () => {
      const log = open();
      const records = decisionRecords(20, { accountId });
      store.refuses = ({ nextActionId }) => nextActionId === records[6]?.nextActionId;
      appendAll(log, records);
      await log.flush();
      expect(drops).toEqual([{ count: 1, reason: 'store' }]);
      expect(await store.ids()).toEqual(idsOf(records).filter((_, at) => at !== 6));
    });

    test('survives a failure that is no error', async () => {
      const log = open();
      store.failures = [null];
      log.append(decisionRecord({ accountId }));
      await log.flush();
      expect(drops).toEqual([{ count: 1, reason: 'store' }]);
    });
  });

  describe('closing', () => {
    test('writes what is waiting', async () => {
      const log = open({ delayMs: 60_000 });
      const records = decisionRecords(1_000, { accountId });
      appendAll(log, records);
      await log.close();
      expect(await store.ids()).toEqual(idsOf(records));
    });

    test('drops and counts what comes later', async () => {
      const log = open();
      await log.close();
      log.append(decisionRecord({ accountId }));
      expect(drops).toEqual([{ count: 1, reason: 'closed' }]);
      expect(log.waiting).toBe(0);
    });

    test('does not wait for a store that is gone: everything is counted as lost after one attempt', async () => {
      const log = open({ batchRecords: 10, retryDelaysMs: [60_000] });
      store.failures = Array.from({ length: 100 }, unavailable);
      appendAll(log, decisionRecords(95, { accountId }));
      await expect.poll(() => store.batches.length).toBe(1);
      await log.close();
      expect(drops.reduce((sum, { count }) => sum + count, 0)).toBe(95);
      expect(store.batches).toHaveLength(2);
    });
  });
});
