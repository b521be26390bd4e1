import type { SandboxWorker } from './start-worker.ts';

/** Workers: those that wait for a run, and those that are on their way to. */
export type WorkerCrew = {
  /** A worker that is ready, as soon as there is one; undefined where none could be started, or `signal` is aborted first. */
  take(signal: AbortSignal): Promise<SandboxWorker | undefined>;
  /** Takes back a worker that can serve again, once it says that it is ready. */
  giveBack(worker: SandboxWorker): void;
  /** Starts as many as are kept ready. Resolves when one is. */
  warm(): Promise<void>;
  /** Ends those that wait. */
  close(): Promise<void>;
};

type Waiting = (worker: SandboxWorker | undefined) => void;

const SURPLUS_MS = 10_000;

/** Makes a crew that keeps this many workers ready, beside those that are taken; more than these go after a while. */
export function createWorkerCrew(spares: number, start: () => Promise<SandboxWorker>): WorkerCrew {
  const ready: SandboxWorker[] = [];
  const waiting = new Set<Waiting>();
  let coming = 0;
  let isClosed = false;

  /** Has a worker come in: new, or back from a run. */
  function expect(worker: SandboxWorker): void {
    coming++;
    let hasCome = false;
    worker.listen({
      onMessage({ kind }) {
        if (kind !== 'ready' || hasCome) return;
        hasCome = true;
        coming--;
        comeIn(worker);
      },
      onDeath() {
        if (hasCome) remove(worker);
        else dropOut();
      },
    });
  }
  function comeIn(worker: SandboxWorker): void {
    const [next] = waiting;
    if (next) {
      next(worker);
      fill();
    } else if (isClosed) worker.kill();
    else keep(worker);
  }
  function keep(worker: SandboxWorker): void {
    ready.push(worker);
    if (ready.length > spares) setTimeout(dismissSurplus, SURPLUS_MS).unref();
  }
  /** One that should have come will not. Starting another at once could go on for ever. */
  function dropOut(): void {
    coming--;
    const [next] = waiting;
    if (waiting.size > coming) next?.(undefined);
  }
  function remove(worker: SandboxWorker): void {
    if (ready.includes(worker)) ready.splice(ready.indexOf(worker), 1);
  }
  function dismissSurplus(): void {
    if (ready.length > spares) ready.shift()?.kill();
  }
  function fill(): void {
    while (!isClosed && ready.length + coming < Math.max(spares, waiting.size)) call();
  }
  function call(): void {
    coming++;
    start().then(
      (worker) => {
        coming--;
        expect(worker);
      },
      () => dropOut(),
    );
  }
  function wait(signal: AbortSignal): Promise<SandboxWorker | undefined> {
    return new Promise((resolve) => {
      const leave = () => admit(undefined);
      const admit: Waiting = (worker) => {
        waiting.delete(admit);
        signal.removeEventListener('abort', leave);
        resolve(worker);
      };
      waiting.add(admit);
      signal.addEventListener('abort', leave);
      fill();
    });
  }
  return {
    async take(signal) {
      // The one that came in last has its memory warm.
      const worker = ready.pop();
      if (!worker) return wait(signal);
      fill();
      return worker;
    },
    giveBack: expect,
    async warm() {
      fill();
      if (ready.length > 0) return;
      const worker = await wait(new AbortController().signal);
      if (worker) comeIn(worker);
    },
    async close() {
      isClosed = true;
      for (const leave of waiting) leave(undefined);
      await Promise.all(ready.splice(0).map((worker) => worker.kill()));
    },
  };
}
