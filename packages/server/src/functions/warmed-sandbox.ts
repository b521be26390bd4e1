import { setTimeout as wait } from 'node:timers/promises';
import type { Sandbox } from './sandbox/sandbox.ts';

/** Longer than it takes to prepare, on a busy machine; without an end nothing is waited for. */
const LONGEST_MS = 10_000;

/**
 * A sandbox that prepares itself before each run, so that the time a function has is its own. For calls that no decision waits for: those
 * would rather have no result than one that is late.
 */
export function warmedSandbox(sandbox: Pick<Sandbox, 'run' | 'warm'>): Pick<Sandbox, 'run'> {
  return {
    async run(task) {
      const late = new AbortController();
      const giveUp = wait(LONGEST_MS, undefined, { signal: late.signal, ref: false });
      // What keeps it from being ready is found out by the run, and said there.
      await Promise.race([sandbox.warm(), giveUp]).catch(() => undefined);
      late.abort();
      await giveUp.catch(() => undefined);
      return sandbox.run(task);
    },
  };
}
