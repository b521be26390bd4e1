import { setTimeout as pause } from 'node:timers/promises';
import { Problem } from '@conversation-orchestrator/api';
import type { DecisionRecord } from './decision-log.ts';
import type { DecisionStore } from './decision-store.ts';

/** Why a record was lost. `store`: it could not be written. `closed`: it was made after the log was closed. */
export type DropReason = 'overload' | 'store' | 'closed';

/** What is told of records that were lost. */
export type OnDropped = (count: number, reason: DropReason, cause?: unknown) => void;

/** Writes batches, one after another. */
export type BatchWriter = {
  /** Resolves when every record of the batch is on disk, or was reported as lost; never rejects. */
  write(batch: readonly DecisionRecord[]): Promise<void>;
  /** From now on waits for nothing: once the store cannot be had, all that follows is lost. */
  hurry(): void;
};

export type BatchWriterOptions = {
  readonly store: Pick<DecisionStore, 'appendAll'>;
  readonly onDropped: OnDropped;
  /** How long to wait before each attempt after the first. */
  readonly retryDelaysMs: readonly number[];
};

/**
 * Makes a writer that repeats a batch while the store cannot be had, up to a bound. A batch that the store refuses is written in halves,
 * and those in halves, so that one record it cannot keep costs no other.
 */
export function createBatchWriter({ store, onDropped, retryDelaysMs }: BatchWriterOptions): BatchWriter {
  const hurry = new AbortController();
  let gaveUp: unknown;

  async function write(batch: readonly DecisionRecord[]): Promise<void> {
    const error = gaveUp ?? (await attempt(batch));
    if (error === undefined) return;
    const unavailable = isUnavailable(error);
    if (unavailable && hurry.signal.aborted) gaveUp = error;
    if (unavailable || batch.length === 1) {
      onDropped(batch.length, 'store', error);
      return;
    }
    const middle = batch.length >> 1;
    await write(batch.slice(0, middle));
    await write(batch.slice(middle));
  }

  async function attempt(batch: readonly DecisionRecord[]): Promise<unknown> {
    for (const delayMs of retryDelaysMs) {
      const error = await tryOnce(batch);
      if (!isUnavailable(error) || hurry.signal.aborted) return error;
      await pause(delayMs, undefined, { signal: hurry.signal }).catch(() => undefined);
    }
    return tryOnce(batch);
  }

  async function tryOnce(batch: readonly DecisionRecord[]): Promise<unknown> {
    try {
      await store.appendAll(batch);
      return undefined;
    } catch (error) {
      return error ?? new Error('the store failed without saying why');
    }
  }

  return { write, hurry: () => hurry.abort() };
}

function isUnavailable(error: unknown): boolean {
  return error instanceof Problem && error.code === 'UNAVAILABLE';
}
