import { setImmediate as nextTurn } from 'node:timers/promises';
import { type BoundedRecord, boundRecord } from './bound-record.ts';
import type { DecisionLog, DecisionRecord } from './decision-log.ts';
import type { DecisionStore } from './decision-store.ts';
import { type BatchWriter, createBatchWriter, type OnDropped } from './write-batch.ts';

export type QueuedDecisionLogOptions = {
  readonly store: Pick<DecisionStore, 'appendAll'>;
  /** Told how many records are lost, and why: soon, and not for each of many. Must not throw. */
  readonly onDropped: OnDropped;
  readonly limits?: Partial<QueueLimits>;
};

/** How much may wait, and how long. */
export type QueueLimits = {
  readonly records: number;
  /** Characters of all waiting records. */
  readonly characters: number;
  /** Records of one batch; as soon as as many are waiting, they are written. */
  readonly batchRecords: number;
  readonly batchCharacters: number;
  /** How long a record waits for others. */
  readonly delayMs: number;
  /** How long to wait before each attempt after the first to write a batch. */
  readonly retryDelaysMs: readonly number[];
};

const LIMITS: QueueLimits = {
  records: 20_000,
  characters: 64_000_000,
  // A commit costs as much for a few as for many: with smaller batches the writer falls behind at thousands of decisions per second.
  batchRecords: 1_024,
  batchCharacters: 2_000_000,
  delayMs: 100,
  // About a minute: what a database takes to fail over. Meanwhile the queue fills, and overflows where it must.
  retryDelaysMs: [100, 200, 400, 800, 1_600, 3_200, ...Array<number>(11).fill(5_000)],
};

const REPORT_MS = 1_000;

type Flush = { readonly upTo: number; readonly done: () => void };

/** The decision log of a server: a bounded queue in memory, written in batches by one writer. */
export class QueuedDecisionLog implements DecisionLog {
  readonly #limits: QueueLimits;
  readonly #onDropped: OnDropped;
  readonly #writer: BatchWriter;
  readonly #queue: BoundedRecord[] = [];
  #characters = 0;
  #timer: NodeJS.Timeout | undefined;
  #draining: Promise<void> | undefined;
  #flushes: Flush[] = [];
  /** Records that were ever taken into the queue, and those of them of which it is known what became of them. */
  #taken = 0;
  #settled = 0;
  #closed = false;
  #overflowed = 0;
  #report: NodeJS.Timeout | undefined;

  constructor({ store, onDropped, limits }: QueuedDecisionLogOptions) {
    this.#limits = { ...LIMITS, ...limits };
    this.#onDropped = onDropped;
    this.#writer = createBatchWriter({ store, onDropped, retryDelaysMs: this.#limits.retryDelaysMs });
  }

  /** How many records are neither written nor lost yet. */
  get waiting(): number {
    return this.#taken - this.#settled;
  }

  append(record: DecisionRecord): void {
    if (this.#closed) this.#onDropped(1, 'closed');
    else if (this.#isFull()) this.#overflow();
    else this.#add(boundRecord(record));
  }

  flush(): Promise<void> {
    if (this.waiting === 0) return Promise.resolve();
    return new Promise((done) => {
      this.#flushes.push({ upTo: this.#taken, done });
      this.#start();
    });
  }

  /** Writes what is waiting, and drops what comes later. What the store does not take at once is lost: there is no later. */
  async close(): Promise<void> {
    this.#closed = true;
    this.#writer.hurry();
    await this.flush();
    this.#reportOverflow();
    clearTimeout(this.#timer);
  }

  #isFull(): boolean {
    return this.waiting >= this.#limits.records || this.#characters >= this.#limits.characters;
  }

  #overflow(): void {
    this.#overflowed++;
    this.#report ??= setTimeout(() => this.#reportOverflow(), REPORT_MS);
  }

  #reportOverflow(): void {
    clearTimeout(this.#report);
    this.#report = undefined;
    if (this.#overflowed > 0) this.#onDropped(this.#overflowed, 'overload');
    this.#overflowed = 0;
  }

  #add(bounded: BoundedRecord): void {
    this.#queue.push(bounded);
    this.#characters += bounded.characters;
    this.#taken++;
    if (this.#isDue()) this.#start();
    else this.#timer ??= setTimeout(() => this.#start(), this.#limits.delayMs);
  }

  /** Whether there is reason to write now, rather than wait for more. */
  #isDue(): boolean {
    return (
      this.#queue.length >= this.#limits.batchRecords || (this.#flushes.length > 0 && this.#queue.length > 0)
    );
  }

  #start(): void {
    this.#draining ??= this.#drain();
  }

  async #drain(): Promise<void> {
    clearTimeout(this.#timer);
    do {
      // Other requests get their turn between batches, and before the first the one that has just appended.
      await nextTurn();
      const batch = this.#take();
      await this.#writer.write(batch.map(({ record }) => record));
      this.#settle(batch);
    } while (this.#isDue());
    this.#draining = undefined;
    this.#timer = this.#queue.length > 0 ? setTimeout(() => this.#start(), this.#limits.delayMs) : undefined;
  }

  #take(): readonly BoundedRecord[] {
    const { batchCharacters, batchRecords } = this.#limits;
    let characters = 0;
    let count = 0;
    for (const bounded of this.#queue) {
      characters += bounded.characters;
      if (count === batchRecords || (characters > batchCharacters && count > 0)) break;
      count++;
    }
    return this.#queue.splice(0, count);
  }

  #settle(batch: readonly BoundedRecord[]): void {
    this.#reportOverflow();
    this.#settled += batch.length;
    for (const { characters } of batch) this.#characters -= characters;
    for (const { upTo, done } of this.#flushes) if (upTo <= this.#settled) done();
    this.#flushes = this.#flushes.filter(({ upTo }) => upTo > this.#settled);
  }
}
