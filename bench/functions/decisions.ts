import { quantile } from './figures.ts';
import { KINDS } from './routing.ts';
import type { Bench } from './server.ts';

/** How long decisions take, by what the attribute they depend on is made from. */
export type KindFigures = {
  readonly kind: (typeof KINDS)[number];
  readonly p50: number;
  readonly p99: number;
  /** With eight asked for at a time. */
  readonly perSecond: number;
};

const ROUNDS = 10;
const ASKS = 100;
const AT_ONCE = 8;

/** Measures the kinds in turns, so that what else the machine does meets all of them. */
export async function measureKinds(bench: Bench): Promise<readonly KindFigures[]> {
  await prepareSandbox(bench);
  const alone = new Map(KINDS.map((kind) => [kind, [] as number[]]));
  const rates = new Map(KINDS.map((kind) => [kind, [] as number[]]));
  for (let round = 0; round <= ROUNDS; round += 1) {
    for (const kind of KINDS) {
      const times = await askInTurn(bench, kind);
      const rate = await rateOf(bench, kind);
      if (round === 0) continue;
      alone.get(kind)?.push(...times);
      rates.get(kind)?.push(rate);
    }
  }
  return KINDS.map((kind) => {
    const times = alone.get(kind) ?? [];
    return {
      kind,
      p50: quantile(times, 0.5),
      p99: quantile(times, 0.99),
      perSecond: quantile(rates.get(kind) ?? [], 0.5),
    };
  });
}

/** The first run of a process prepares the engine, which takes longer on a busy machine than a decision waits. */
async function prepareSandbox({ ask }: Bench): Promise<void> {
  for (let isReady = false; !isReady; ) {
    const { text } = await ask(questionOf('sandboxed'));
    isReady = text !== '[]';
  }
}

async function askInTurn(bench: Bench, kind: string): Promise<readonly number[]> {
  const times: number[] = [];
  for (let at = 0; at < ASKS; at += 1) times.push(await askOnce(bench, kind));
  return times;
}

async function rateOf(bench: Bench, kind: string): Promise<number> {
  const start = performance.now();
  await Promise.all(Array.from({ length: AT_ONCE }, () => askInTurn(bench, kind)));
  return (AT_ONCE * ASKS * 1_000) / (performance.now() - start);
}

/** Every answer is the one the attribute leads to, or there is nothing to measure. */
async function askOnce({ ask }: Bench, kind: string): Promise<number> {
  const { ms, text } = await ask(questionOf(kind));
  if (!text.includes(`"message":"${kind}"`)) throw new Error(`${kind} answered ${text}`);
  return ms;
}

function questionOf(kind: string): unknown {
  return { policyId: kind, context: { request: { id: '7' } } };
}
