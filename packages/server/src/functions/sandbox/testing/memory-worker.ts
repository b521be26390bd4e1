import type { FromWorker, ToWorker } from '../messages.ts';
import type { SandboxWorker, WorkerListener } from '../start-worker.ts';

/** A worker that is no thread: the test says what it tells, and sees what it is told. */
export type MemoryWorker = SandboxWorker & {
  readonly told: readonly ToWorker[];
  readonly isKilled: boolean;
  say(message: FromWorker): void;
  die(isOutOfMemory?: boolean): void;
};

/** Makes a worker that has not said anything yet. */
export function createMemoryWorker(): MemoryWorker {
  const told: ToWorker[] = [];
  let listener: WorkerListener | undefined;
  let isKilled = false;
  return {
    told,
    get isKilled() {
      return isKilled;
    },
    tell: (message) => told.push(message),
    listen(next) {
      listener = next;
    },
    async kill() {
      isKilled = true;
    },
    say: (message) => listener?.onMessage(message),
    die: (isOutOfMemory = false) => listener?.onDeath(isOutOfMemory),
  };
}
