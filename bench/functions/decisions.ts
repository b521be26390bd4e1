import { quantile } from './figures.ts';
import { KINDS } from './routing.ts';
import type { Bench } from './server.ts';

/** How long decisions take, by what the attribute they depend on is made from. */
export type KindFigures = {
  readonly kind: (typeof KINDS)[number];
  readonly p50: number;
  readonly p99: number;
  /** With four asked for at a time. */
  readonly perSecond: number;
  /** Decisions that could not wait for the attribute, in per cent: more than 0 on a machine that is busy with something else. */
  readonly late: number;
};

const ROUNDS = 5;
const ASKS = 100;
const AT_ONCE = 4;

/** Measures the kinds in turns, so that what else the machine does meets all of them. */
export async function measureKinds(bench: Bench): Promise<readonly KindFigures[]> {
  await prepareSandbox(bench);
  const kinds = KINDS.map((kind) => ({ kind, times: [] as number[], rates: [] as number[] }));
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const figures of kinds) {
      figures.times.push(...(await askInTurn(bench, figures.kind)));
      figures.rates.push(await rateOf(bench, figures.kind));
    }
  }
  return kinds.map(({ kind, rates, times }) => ({
    kind,
    p50: quantile(times, 0.5),
    p99: quantile(times, 0.99),
    perSecond: quantile(rates, 0.5),
    late: 100 - times.length / ((ROUNDS * ASKS) / 100),
  }));
}

/** The first run of a process prepares the engine, which takes longer on a busy machine than a decision waits. */
async function prepareSandbox(bench: Bench): Promise<void> {
  while ((await askOnce(bench, 'sandboxed')) === undefined);
}

/** How long the decisions took that came out as the attribute says. */
async function askInTurn(bench: Bench, kind: string): Promise<readonly number[]> {
  const times: number[] = [];
  for (let at = 0; at < ASKS; at += 1) times.push(...[(await askOnce(bench, kind)) ?? []].flat());
  return times;
}

async function rateOf(bench: Bench, kind: string): Promise<number> {
  const start = performance.now();
  const asked = await Promise.all(Array.from({ length: AT_ONCE }, () => askInTurn(bench, kind)));
  return (asked.flat().length * 1_000) / (performance.now() - start);
}

async function askOnce({ ask }: Bench, kind: string): Promise<number | undefined> {
  const { ms, text } = await ask({ policyId: kind, context: { request: { id: '7' } } });
  return text.includes(`"message":"${kind}"`) ? ms : undefined;
}
