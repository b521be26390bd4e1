import { Worker } from 'node:worker_threads';
import type { FromWorker, ToWorker, WorkerParts } from './messages.ts';

/** What a worker has to tell. Of `fail` and `exit` it is the last. */
export type WorkerListener = {
  onMessage(message: FromWorker): void;
  /** It has died, not by `kill`. */
  onDeath(isOutOfMemory: boolean): void;
};

/** A thread that runs code of customers, one run at a time. It does not keep the process alive. */
export type SandboxWorker = {
  tell(message: ToWorker): void;
  /** Whom it tells from now on. */
  listen(listener: WorkerListener): void;
  /** Ends it, whatever it does. Resolves when nothing of it is left. */
  kill(): Promise<void>;
};

// Of the worker's own heap; the memory of the engine is bounded by the engine. A larger stack than the default would be larger than the thread's.
const HEAP = { maxOldGenerationSizeMb: 64, maxYoungGenerationSizeMb: 2 };

/** Starts a worker. Its first message says that it is ready. */
export function startWorker(parts: Pick<WorkerParts, 'engine' | 'guest'>): SandboxWorker {
  const answers = new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT);
  const answerCount = new Int32Array(answers);
  const workerParts: WorkerParts = { ...parts, answers };
  // Nothing of this process is there to be found: no environment, no arguments, no streams.
  const worker = new Worker(workerFile(), {
    workerData: workerParts,
    env: {},
    argv: [],
    execArgv: [],
    resourceLimits: HEAP,
  });
  worker.unref();
  let listener: WorkerListener | undefined;
  let isKilled = false;
  const die = (isOutOfMemory: boolean) => {
    if (isKilled) return;
    isKilled = true;
    listener?.onDeath(isOutOfMemory);
  };
  worker.on('message', (message: FromWorker) => listener?.onMessage(message));
  worker.on('error', (error) => die('code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'));
  worker.on('exit', () => die(false));
  return {
    tell(message) {
      worker.postMessage(message);
      // Who waits for an answer sleeps on this number.
      Atomics.add(answerCount, 0, 1);
      Atomics.notify(answerCount, 0);
    },
    listen(next) {
      listener = next;
    },
    async kill() {
      isKilled = true;
      await worker.terminate();
    },
  };
}

/** In the built product the worker lies beside what starts it; from source, it is loaded by way of a file that every Node can read. */
function workerFile(): URL {
  const isSource = import.meta.url.endsWith('.ts');
  return new URL(isSource ? './worker/from-source.mjs' : './sandbox-worker.js', import.meta.url);
}
