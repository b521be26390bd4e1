import { startClock } from './clock.ts';

/** How a batch of decisions was timed. */
export type Timing = {
  /** µs per decision: the median of the rounds. */
  readonly micros: number;
  /** The fastest and the slowest round: how noisy the machine was. */
  readonly fastest: number;
  readonly slowest: number;
};

/** How long to measure. */
export type Effort = {
  readonly warmUpMs: number;
  readonly rounds: number;
  readonly roundMs: number;
};

type Ask = () => unknown;

/** Times decisions, in rotation: warms up, then takes rounds of whole passes. Waits for each answer before the next question. */
export async function time(asks: readonly Ask[], effort: Effort): Promise<Timing> {
  await warmUp(asks, effort);
  const rounds: number[] = [];
  for (let round = 0; round < effort.rounds; round += 1)
    rounds.push((await runFor(asks, effort.roundMs)).micros);
  rounds.sort((left, right) => left - right);
  return {
    micros: rounds[Math.floor(rounds.length / 2)] ?? Number.NaN,
    fastest: rounds[0] ?? Number.NaN,
    slowest: rounds.at(-1) ?? Number.NaN,
  };
}

/** On a machine so busy that it takes several times as long, goes on without: the noise of the rounds shows it. */
async function warmUp(asks: readonly Ask[], { warmUpMs, roundMs }: Effort): Promise<void> {
  const latest = performance.now() + warmUpMs * 4;
  for (let warmMs = 0; warmMs < warmUpMs && performance.now() < latest; ) {
    warmMs += (await runFor(asks, roundMs)).elapsedMs;
  }
}

/** Passes over the questions until the time is over, at least once. */
async function runFor(asks: readonly Ask[], milliseconds: number) {
  const end = performance.now() + milliseconds;
  const clock = startClock();
  let passes = 0;
  do {
    const answered = pass(asks);
    if (answered !== undefined) await answered;
    passes += 1;
  } while (performance.now() < end);
  const elapsedMs = clock();
  return { elapsedMs, micros: (elapsedMs * 1_000) / (passes * asks.length) };
}

/** Asks all; as soon as one answer is a promise, goes on asynchronously, so that engines that answer at once pay for no promise. */
function pass(asks: readonly Ask[]): Promise<void> | undefined {
  for (let at = 0; at < asks.length; at += 1) {
    const answer = (asks[at] as Ask)();
    if (answer instanceof Promise) return continuePass(asks, at + 1, answer);
  }
  return undefined;
}

async function continuePass(asks: readonly Ask[], from: number, first: Promise<unknown>): Promise<void> {
  await first;
  for (let at = from; at < asks.length; at += 1) await (asks[at] as Ask)();
}
