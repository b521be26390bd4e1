import { Connection } from './connection.ts';
import { encode, type Scenario } from './scenario.ts';

/** How requests were answered. Times are from the moment one was due to the last byte of its answer. */
export type Answered = {
  readonly requests: number;
  readonly perSecond: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
};

/** What ends a load. With a rate, requests are due at even intervals; without, as soon as a connection has its answer. */
export type Pace = { readonly seconds?: number; readonly requests?: number; readonly perSecond?: number };

const CONNECTIONS = 64;
/** Requests that differ, in rotation. */
const BODIES = 1_000;

/** Sends requests from this process over 64 connections. Throws when one is not answered with 2xx. */
export function load(scenario: Scenario, pace: Pace): Promise<Answered> {
  const requests = Array.from({ length: scenario.body ? BODIES : 1 }, (_, at) => encode(scenario, at));
  return new Load(requests, pace).run(scenario.url);
}

class Load {
  readonly #requests: readonly Buffer[];
  readonly #most: number;
  readonly #begun = performance.now();
  readonly #until: number;
  /** From the moment one request is due to that of the next. */
  readonly #intervalMs: number;
  readonly #idle: Connection[] = [];
  readonly #dueAt = new Map<Connection, number>();
  readonly #latencies: number[] = [];
  #sent = 0;

  constructor(requests: readonly Buffer[], { perSecond, requests: most, seconds }: Pace) {
    this.#requests = requests;
    this.#most = most ?? Number.POSITIVE_INFINITY;
    this.#until = seconds === undefined ? Number.POSITIVE_INFINITY : this.#begun + seconds * 1_000;
    this.#intervalMs = perSecond === undefined ? 0 : 1_000 / perSecond;
  }

  async run(url: string): Promise<Answered> {
    let timer: NodeJS.Timeout | undefined;
    const ended = new Promise<void>((resolve, reject) => {
      const goOn = () => {
        this.#sendWhatIsDue();
        if (this.#isOver() && this.#idle.length === CONNECTIONS) resolve();
      };
      const onAnswer = (connection: Connection) => {
        this.#note(connection);
        goOn();
      };
      while (this.#idle.length < CONNECTIONS)
        this.#idle.push(new Connection(url, { onAnswer, onFailure: reject }));
      this.#sendWhatIsDue();
      if (this.#intervalMs > 0) timer = setInterval(goOn, 1);
    });
    await ended;
    clearInterval(timer);
    for (const connection of this.#idle) connection.close();
    return this.#answered();
  }

  /** Whether nothing more is sent. That nothing is under way says little: between two requests that are due, nothing may be. */
  #isOver(): boolean {
    return this.#sent >= this.#most || performance.now() >= this.#until;
  }

  #sendWhatIsDue(): void {
    const now = performance.now();
    for (;;) {
      const due = this.#intervalMs > 0 ? this.#begun + this.#sent * this.#intervalMs : now;
      if (due > now || this.#isOver()) return;
      const connection = this.#idle.pop();
      // The time of one that finds all connections busy runs all the same.
      if (!connection) return;
      this.#dueAt.set(connection, due);
      connection.send(this.#requests[this.#sent++ % this.#requests.length] as Buffer);
    }
  }

  #note(connection: Connection): void {
    this.#latencies.push(performance.now() - (this.#dueAt.get(connection) ?? 0));
    this.#idle.push(connection);
  }

  #answered(): Answered {
    const sorted = Float64Array.from(this.#latencies).sort();
    const share = (part: number) => sorted[Math.floor(sorted.length * part)] ?? Number.NaN;
    const seconds = (performance.now() - this.#begun) / 1_000;
    return {
      requests: sorted.length,
      perSecond: sorted.length / seconds,
      p50Ms: share(0.5),
      p99Ms: share(0.99),
    };
  }
}
