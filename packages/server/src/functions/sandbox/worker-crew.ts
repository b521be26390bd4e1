import type { SandboxWorker } from './start-worker.ts';

type Waiting = (worker: SandboxWorker | undefined) => void;

const SURPLUS_MS = 10_000;

/** Workers: those that wait for a run, and those that are on their way to. */
export class WorkerCrew {
  readonly #spares: number;
  readonly #start: () => Promise<SandboxWorker>;
  readonly #ready: SandboxWorker[] = [];
  readonly #waiting = new Set<Waiting>();
  #coming = 0;
  #isClosed = false;

  /** A crew that keeps this many workers ready, beside those that are taken; more than these go after a while. Starts none yet. */
  constructor(spares: number, start: () => Promise<SandboxWorker>) {
    this.#spares = spares;
    this.#start = start;
  }

  /** A worker that is ready, as soon as there is one; undefined where none could be started, or `signal` is aborted first. */
  async take(signal: AbortSignal): Promise<SandboxWorker | undefined> {
    // The one that came in last has its memory warm.
    const worker = this.#ready.pop();
    if (!worker) return this.#wait(signal);
    this.#fill();
    return worker;
  }

  /** Takes back a worker that can serve again, once it says that it is ready. */
  giveBack(worker: SandboxWorker): void {
    this.#expect(worker);
  }

  /** Starts as many as are kept ready. Resolves when one is. */
  async warm(): Promise<void> {
    this.#fill();
    if (this.#ready.length > 0) return;
    const worker = await this.#wait(new AbortController().signal);
    if (worker) this.#comeIn(worker);
  }

  /** Ends those that wait, and those that come. */
  async close(): Promise<void> {
    this.#isClosed = true;
    for (const leave of this.#waiting) leave(undefined);
    await Promise.all(this.#ready.splice(0).map((worker) => worker.kill()));
  }

  #wait(signal: AbortSignal): Promise<SandboxWorker | undefined> {
    return new Promise((resolve) => {
      const leave = () => admit(undefined);
      const admit: Waiting = (worker) => {
        this.#waiting.delete(admit);
        signal.removeEventListener('abort', leave);
        resolve(worker);
      };
      this.#waiting.add(admit);
      signal.addEventListener('abort', leave);
      this.#fill();
    });
  }

  #fill(): void {
    const wanted = Math.max(this.#spares, this.#waiting.size);
    while (!this.#isClosed && this.#ready.length + this.#coming < wanted) this.#call();
  }

  #call(): void {
    this.#coming++;
    this.#start().then(
      (worker) => {
        this.#coming--;
        this.#expect(worker);
      },
      () => this.#dropOut(),
    );
  }

  /** Has a worker come in: new, or back from a run. */
  #expect(worker: SandboxWorker): void {
    this.#coming++;
    let hasCome = false;
    worker.listen({
      onMessage: ({ kind }) => {
        if (kind !== 'ready' || hasCome) return;
        hasCome = true;
        this.#coming--;
        this.#comeIn(worker);
      },
      onDeath: () => {
        if (hasCome) this.#remove(worker);
        else this.#dropOut();
      },
    });
  }

  #comeIn(worker: SandboxWorker): void {
    const [next] = this.#waiting;
    if (next) {
      next(worker);
      this.#fill();
    } else if (this.#isClosed) worker.kill();
    else this.#keep(worker);
  }

  #keep(worker: SandboxWorker): void {
    this.#ready.push(worker);
    if (this.#ready.length > this.#spares) setTimeout(() => this.#dismissSurplus(), SURPLUS_MS).unref();
  }

  #dismissSurplus(): void {
    if (this.#ready.length > this.#spares) this.#ready.shift()?.kill();
  }

  /** One that should have come will not. Starting another at once could go on for ever. */
  #dropOut(): void {
    this.#coming--;
    const [next] = this.#waiting;
    if (this.#waiting.size > this.#coming) next?.(undefined);
  }

  #remove(worker: SandboxWorker): void {
    if (this.#ready.includes(worker)) this.#ready.splice(this.#ready.indexOf(worker), 1);
  }
}
