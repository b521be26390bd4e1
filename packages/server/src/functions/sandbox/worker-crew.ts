import type { SandboxWorker } from './start-worker.ts';

type Waiting = (worker: SandboxWorker | undefined) => void;

const SURPLUS_MS = 10_000;

/** How many workers there are, beside those that are taken. */
export type CrewSize = {
  /** So many are kept ready; more than these go after a while. */
  readonly spares: number;
  /** So many are started at the same time: a thread that begins takes a processor, and does not give way yet. */
  readonly startsAtOnce: number;
};

/** Workers: those that wait for a run, and those that are on their way to. */
export class WorkerCrew {
  readonly #size: CrewSize;
  readonly #start: () => Promise<SandboxWorker>;
  readonly #ready: SandboxWorker[] = [];
  readonly #waiting = new Set<Waiting>();
  #coming = 0;
  #starting = 0;
  #isClosed = false;

  /** A crew that starts none yet. */
  constructor(size: CrewSize, start: () => Promise<SandboxWorker>) {
    this.#size = size;
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
    const { spares, startsAtOnce } = this.#size;
    const wanted = Math.max(spares, this.#waiting.size);
    while (!this.#isClosed && this.#starting < startsAtOnce && this.#ready.length + this.#coming < wanted)
      this.#call();
  }

  #call(): void {
    this.#starting++;
    this.#coming++;
    const begun = () => {
      this.#starting--;
    };
    this.#start().then(
      (worker) => {
        this.#coming--;
        this.#expect(worker, begun);
      },
      () => {
        begun();
        this.#dropOut();
      },
    );
  }

  /** Has a worker come in: new, or back from a run. `settle` is called when it has, or never will. */
  #expect(worker: SandboxWorker, settle: () => void = () => {}): void {
    this.#coming++;
    let hasCome = false;
    worker.listen({
      onMessage: ({ kind }) => {
        if (kind !== 'ready' || hasCome) return;
        hasCome = true;
        settle();
        this.#coming--;
        this.#comeIn(worker);
        this.#fill();
      },
      onDeath: () => {
        if (hasCome) return this.#remove(worker);
        settle();
        this.#dropOut();
      },
    });
  }

  #comeIn(worker: SandboxWorker): void {
    const [next] = this.#waiting;
    if (next) next(worker);
    else if (this.#isClosed) worker.kill();
    else this.#keep(worker);
  }

  #keep(worker: SandboxWorker): void {
    this.#ready.push(worker);
    if (this.#ready.length > this.#size.spares) setTimeout(() => this.#dismissSurplus(), SURPLUS_MS).unref();
  }

  #dismissSurplus(): void {
    if (this.#ready.length > this.#size.spares) this.#ready.shift()?.kill();
  }

  /** One that should have come will not, and one that waits has waited in vain: starting others for nobody could go on for ever. */
  #dropOut(): void {
    this.#coming--;
    const [next] = this.#waiting;
    if (this.#waiting.size > this.#coming) next?.(undefined);
    if (this.#waiting.size > 0) this.#fill();
  }

  #remove(worker: SandboxWorker): void {
    if (this.#ready.includes(worker)) this.#ready.splice(this.#ready.indexOf(worker), 1);
  }
}
