import { ATTACKS } from './attacks.ts';
import { pause, quantile } from './figures.ts';
import { copiesOf } from './routing.ts';
import type { Bench } from './server.ts';

/** How long decisions of another account take, usually and while one attacks. In milliseconds. */
export type Disturbance = {
  readonly name: string;
  readonly usual: Shares;
  readonly attacked: Shares;
  /** Attacks that ran meanwhile. */
  readonly attacks: number;
};

export type Shares = { readonly p50: number; readonly p99: number };

const WINDOWS = 3;
const WINDOW_MS = 2_000;
const EVERY_MS = 5;

/** Measures it for every attack, eight at once, in turns with the usual; the last row has all of them together. */
export async function measureBystander(bench: Bench): Promise<readonly Disturbance[]> {
  const all: { readonly usual: number[]; readonly attacked: number[]; attacks: number } = {
    usual: [],
    attacked: [],
    attacks: 0,
  };
  const rows: Disturbance[] = [];
  for (const [at, name] of Object.keys(ATTACKS).entries()) {
    const usual: number[] = [];
    const attacked: number[] = [];
    let attacks = 0;
    for (let window = 0; window < WINDOWS; window += 1) {
      usual.push(...(await askSteadily(bench)));
      const attackers = startAttack(bench, copiesOf(at));
      attacked.push(...(await askSteadily(bench)));
      attacks += await attackers.stop();
    }
    rows.push({ name, usual: sharesOf(usual), attacked: sharesOf(attacked), attacks });
    all.usual.push(...usual);
    all.attacked.push(...attacked);
    all.attacks += attacks;
  }
  const { attacks } = all;
  return [
    ...rows,
    { name: 'all of them', usual: sharesOf(all.usual), attacked: sharesOf(all.attacked), attacks },
  ];
}

/** Asks for a decision every five milliseconds, whether the one before is there or not. */
async function askSteadily({ ask }: Bench): Promise<readonly number[]> {
  const asked: Promise<number>[] = [];
  const start = performance.now();
  const body = { policyId: 'static' };
  while (performance.now() - start < WINDOW_MS) {
    const due = start + asked.length * EVERY_MS;
    if (performance.now() < due) await pause(due - performance.now());
    asked.push(ask(body).then(({ ms }) => ms));
  }
  return Promise.all(asked);
}

/** Has each copy attack again and again; every third time it is calm, for its breaker's sake. */
function startAttack({ attack }: Bench, policies: readonly string[]): { stop(): Promise<number> } {
  let isOver = false;
  let attacks = 0;
  const rage = async (policyId: string) => {
    for (let turn = 0; !isOver; turn += 1) {
      const calm = turn % 3 === 2;
      if (!calm) attacks += 1;
      await attack({ policyId, context: { request: { calm } } });
    }
  };
  const raging = Promise.all(policies.map(rage));
  return {
    async stop() {
      isOver = true;
      await raging;
      return attacks;
    },
  };
}

function sharesOf(times: readonly number[]): Shares {
  return { p50: quantile(times, 0.5), p99: quantile(times, 0.99) };
}
