import { setTimeout as wait } from 'node:timers/promises';
import type { ContextStore } from './context-store.ts';

export type SweepOptions = {
  /** Called with what kept a round from being finished; the next one tries again. */
  readonly onError: (error: unknown) => void;
  readonly intervalMs?: number;
};

/** Ends the sweep. Resolves when no round is under way any more. */
export type StopSweep = () => Promise<void>;

const INTERVAL_MS = 60_000;
const ROWS_AT_ONCE = 500;
// Between two batches others write.
const PAUSE_MS = 20;

/** Removes what has expired or was deleted, every minute, in small batches, until it is stopped. */
export function startSweep(
  store: Pick<ContextStore, 'sweep'>,
  { onError, intervalMs = INTERVAL_MS }: SweepOptions,
): StopSweep {
  const stop = new AbortController();
  const stopped = run();
  return async () => {
    stop.abort();
    await stopped;
  };

  async function run(): Promise<void> {
    while (await pause(intervalMs)) await sweepAll().catch(onError);
  }

  async function sweepAll(): Promise<void> {
    while ((await store.sweep(ROWS_AT_ONCE)) > 0) if (!(await pause(PAUSE_MS))) return;
  }

  /** Whether the sweep goes on after a while. Does not keep the process alive. */
  async function pause(milliseconds: number): Promise<boolean> {
    await wait(milliseconds, undefined, { ref: false, signal: stop.signal }).catch(() => undefined);
    return !stop.signal.aborted;
  }
}
