import { MAX_FUNCTION_LOG_ENTRIES } from '@conversation-orchestrator/api';
import type { Clock } from '../../clock.ts';
import type { NewId } from '../../ids.ts';
import { type Repeated, runEvery } from '../../run-every.ts';
import { boundOutcome } from './bound-entry.ts';
import type { EndedCall, FunctionLog } from './function-log.ts';
import type { FunctionLogEntry, FunctionLogStore, NotedActivity } from './function-log-store.ts';

export type QueuedFunctionLogOptions = {
  readonly store: Pick<FunctionLogStore, 'append'>;
  readonly clock: Clock;
  readonly newId: NewId;
  /** Told how many entries are lost since it was last told, and why the store did not take them, where that is the reason. */
  readonly onDropped: (count: number, cause?: unknown) => void;
  readonly pauseMs?: number;
};

const PAUSE_MS = 1_000;
const MINUTE_MS = 60_000;
/** Activity changes with every call of a decision: it is written less often than what people wait for. */
const ACTIVITY_MS = 10_000;
const MOST_WAITING = 1_000;
const MOST_IN_BATCH = 100;
const MOST_FUNCTIONS = 10_000;
/** Entries of decisions' calls, of one function, in one minute. */
const MOST_OF_DECISIONS = 60;

/** The log of functions of a server: a bounded queue in memory, written every second. */
export class QueuedFunctionLog implements FunctionLog {
  readonly #options: QueuedFunctionLogOptions;
  readonly #repeated: Repeated;
  #entries: FunctionLogEntry[] = [];
  #activity = new Map<string, NotedActivity>();
  #activityWrittenAt = 0;
  #ofDecisions = new Map<string, number>();
  #minute = 0;
  #dropped = 0;
  #writing: Promise<void> = Promise.resolve();

  constructor(options: QueuedFunctionLogOptions) {
    this.#options = options;
    const { onDropped, pauseMs = PAUSE_MS } = options;
    this.#repeated = runEvery(
      pauseMs,
      () => this.#write(false),
      (cause) => onDropped(0, cause),
    );
  }

  note(call: EndedCall): void {
    const at = this.#options.clock.now();
    const key = JSON.stringify([call.accountId, call.functionName]);
    this.#noteActivity(key, call, at);
    if (!this.#isWorthALook(key, call, at)) return;
    if (this.#entries.length >= MOST_WAITING) this.#dropped += 1;
    else this.#entries.push(this.#entryOf(call, at));
  }

  async flush(): Promise<void> {
    await this.#write(true);
  }

  /** Writes what is waiting. What the store does not take now is lost: there is no later. */
  async close(): Promise<void> {
    await this.#repeated.stop();
    await this.#write(true);
    this.#dropped += this.#entries.length;
    this.#entries = [];
    this.#reportDropped();
  }

  #entryOf({ accountId, by, functionName, outcome, source }: EndedCall, at: number): FunctionLogEntry {
    const id = this.#options.newId();
    return { id, accountId, functionName, at, source, ...(by && { by }), ...boundOutcome(outcome) };
  }

  #noteActivity(key: string, { accountId, functionName, outcome }: EndedCall, at: number): void {
    const known = this.#activity.get(key);
    if (known === undefined && this.#activity.size >= MOST_FUNCTIONS) return;
    const lastFailedAt = outcome.end.kind === 'error' ? at : known?.lastFailedAt;
    const noted = { accountId, functionName, lastRunAt: at };
    this.#activity.set(key, { ...noted, ...(lastFailedAt !== undefined && { lastFailedAt }) });
  }

  #isWorthALook(key: string, { outcome, source }: EndedCall, at: number): boolean {
    if (source !== 'decision') return true;
    if (outcome.end.kind === 'result' && outcome.logs.length === 0) return false;
    const minute = Math.floor(at / MINUTE_MS);
    if (minute !== this.#minute) this.#ofDecisions.clear();
    this.#minute = minute;
    const count = (this.#ofDecisions.get(key) ?? 0) + 1;
    if (count > MOST_OF_DECISIONS) return false;
    this.#ofDecisions.set(key, count);
    return true;
  }

  /** One write after another, until all that is waiting now is written, or the store fails. Never rejects. */
  #write(activityToo: boolean): Promise<void> {
    this.#writing = this.#writing.then(async () => {
      const now = this.#options.clock.now();
      const activity =
        activityToo || now - this.#activityWrittenAt >= ACTIVITY_MS ? this.#takeActivity() : [];
      if (activity.length > 0) this.#activityWrittenAt = now;
      let rest: readonly NotedActivity[] = activity;
      for (let left = this.#entries.length; left > 0 || rest.length > 0; left -= MOST_IN_BATCH) {
        if (!(await this.#writeBatch(rest))) break;
        rest = [];
      }
      this.#reportDropped();
    });
    return this.#writing;
  }

  #takeActivity(): readonly NotedActivity[] {
    const activity = [...this.#activity.values()];
    this.#activity = new Map();
    return activity;
  }

  /** Answers whether the store has taken it. What it has not stays in the queue, for the next time. */
  async #writeBatch(activity: readonly NotedActivity[]): Promise<boolean> {
    const batch = this.#entries.splice(0, MOST_IN_BATCH);
    try {
      await this.#options.store.append(batch, activity, MAX_FUNCTION_LOG_ENTRIES);
      return true;
    } catch (cause) {
      const room = Math.max(0, MOST_WAITING - this.#entries.length);
      this.#entries.unshift(...batch.slice(0, room));
      this.#dropped += Math.max(0, batch.length - room);
      this.#options.onDropped(0, cause);
      return false;
    }
  }

  #reportDropped(): void {
    if (this.#dropped > 0) this.#options.onDropped(this.#dropped);
    this.#dropped = 0;
  }
}
