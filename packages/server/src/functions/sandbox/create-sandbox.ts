import { availableParallelism } from 'node:os';
import { readGuestSource } from './guest-source.ts';
import { MAX_CODE_CHARACTERS } from './limits.ts';
import { loadEngine } from './load-engine.ts';
import { runOnWorker, type Stop } from './run-on-worker.ts';
import type { Sandbox, SandboxOutcome, SandboxTask } from './sandbox.ts';
import { createSeats, type Seats } from './seats.ts';
import { startWorker } from './start-worker.ts';
import { WorkerCrew } from './worker-crew.ts';

/** How much runs at the same time. */
export type SandboxOptions = {
  /** Runs under way; each may take 64 MB. */
  readonly mostRuns?: number;
  /** Runs that wait for one of these to end. */
  readonly mostWaiting?: number;
  /** Workers kept ready beside those that run something. */
  readonly spares?: number;
};

/** One processor is left for everything else. */
const STARTS_AT_ONCE = Math.max(1, availableParallelism() - 1);

const BUSY: Stop = { code: 'BUSY', message: 'Too much is running in the sandbox already' };
const NO_WORKER: Stop = { code: 'SANDBOX', message: 'The sandbox could not be started' };
const CLOSED: Stop = { code: 'SANDBOX', message: 'The server is stopping' };
const TOO_LONG: Stop = {
  code: 'CODE',
  message: `The code may have ${MAX_CODE_CHARACTERS} characters at most`,
};

/**
 * Makes the sandbox: an engine for JavaScript in WebAssembly, one for each run, on threads of which each runs one thing at a time.
 *
 * These are threads of our own rather than a pool's, because of what a run needs: its engine is made before it is asked for, what stands
 * still at its deadline is killed without waiting for it, a thread that has grown goes, and code that asks the host synchronously sleeps
 * until the answer is there. Nothing is started before the first run, or `warm`.
 */
export function createSandbox({ mostRuns = 8, mostWaiting = 64, spares = 2 }: SandboxOptions = {}): Sandbox {
  const parts = once(async () => ({ engine: await loadEngine(), guest: readGuestSource() }));
  const crew = new WorkerCrew({ spares, startsAtOnce: STARTS_AT_ONCE }, async () =>
    startWorker(await parts()),
  );
  const seats = createSeats(mostRuns, mostWaiting);
  const underWay = new Set<AbortController>();
  let isClosed = false;
  return {
    warm: () => crew.warm(),
    async run(task) {
      if (isClosed) return { ...stopped(CLOSED), tookMs: 0 };
      const startedAt = performance.now();
      const controller = new AbortController();
      const deadline = setTimeout(() => controller.abort(late(task)), task.timeoutMs);
      underWay.add(controller);
      const { end, logs } = await runSeated({ crew, seats }, task, controller.signal);
      underWay.delete(controller);
      clearTimeout(deadline);
      return { end, logs, tookMs: performance.now() - startedAt };
    },
    async close() {
      isClosed = true;
      for (const controller of underWay) controller.abort(CLOSED);
      await crew.close();
    },
  };
}

/** Runs a task when there is a place and a worker for it. The reason of the signal is a `Stop`. */
async function runSeated(
  { crew, seats }: { readonly crew: WorkerCrew; readonly seats: Seats },
  task: SandboxTask,
  signal: AbortSignal,
): Promise<Pick<SandboxOutcome, 'end' | 'logs'>> {
  if (task.code.length > MAX_CODE_CHARACTERS) return stopped(TOO_LONG);
  const seat = await seats.take(signal);
  if (!seat) return stopped(whyNotBegun(signal, BUSY));
  const worker = await crew.take(signal);
  if (!worker) {
    seat.free();
    return stopped(whyNotBegun(signal, NO_WORKER));
  }
  const report = await runOnWorker(worker, task, signal);
  if (report.isReusable) {
    crew.giveBack(worker);
    seat.free();
  } else {
    // The outcome is known; the place is free when the memory is.
    worker.kill().finally(seat.free);
  }
  return report;
}

/** Code whose time was up before it began is not to blame for that. */
function whyNotBegun(signal: AbortSignal, otherwise: Stop): Stop {
  if (!signal.aborted) return otherwise;
  return signal.reason === CLOSED ? CLOSED : BUSY;
}

function late({ timeoutMs }: SandboxTask): Stop {
  return { code: 'TIMEOUT', message: `The code has not ended within ${timeoutMs} ms` };
}

function stopped(stop: Stop): Pick<SandboxOutcome, 'end' | 'logs'> {
  return { end: { kind: 'error', ...stop }, logs: [] };
}

/** Does it the first time it is asked for; again, when that has failed. */
function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () => {
    made ??= make().catch((error) => {
      made = undefined;
      throw error;
    });
    return made;
  };
}
