import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { describeMachine } from '../machine.ts';
import { logIn, startOurs } from './account.ts';
import { startBare } from './bare.ts';
import { end, type Served } from './child.ts';
import { type Effort, FULL, QUICK } from './effort.ts';
import { type Measured, measure } from './measure.ts';
import { prepare } from './prepare.ts';
import { report } from './report.ts';
import type { Compared, Results } from './results.ts';
import { nextAction, readContext, type Scenario, type Stage, saveContext } from './scenario.ts';
import { residentMb } from './usage.ts';

const SIZES = [10, 1_000, 10_000];
const COMPARED_SIZE = 1_000;
const RESULTS = path.join(import.meta.dirname, '..', 'results');

/** Measures the built server beside the floor; prints the tables and, unless it was told to be quick, writes them to `results/`. */
async function run(): Promise<void> {
  const isQuick = process.argv.includes('--quick');
  const folder = mkdtempSync(path.join(os.tmpdir(), 'bench-http-'));
  try {
    const results = await measureAll(folder, isQuick ? QUICK : FULL);
    const text = report(results);
    if (!isQuick) write(results, text);
    console.log(text);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function write(results: Results, text: string): void {
  mkdirSync(RESULTS, { recursive: true });
  writeFileSync(path.join(RESULTS, 'http.md'), text);
  const json = { ...results, nextActions: Object.fromEntries(results.nextActions) };
  writeFileSync(path.join(RESULTS, 'http.json'), `${JSON.stringify(json, null, 2)}\n`);
}

async function measureAll(folder: string, effort: Effort): Promise<Results> {
  const machine = describeMachine();
  const ours = await startOurs(folder);
  try {
    const stage: Stage = { url: ours.url, headers: await logIn(ours.url) };
    return { machine, ...(await measureOurs(ours, stage, effort)) };
  } finally {
    await end(ours);
  }
}

async function measureOurs(ours: Served, stage: Stage, effort: Effort): Promise<Omit<Results, 'machine'>> {
  const nextActions = new Map<number, Compared>();
  let halfRate: Measured | undefined;
  for (const policies of SIZES) {
    await prepare(stage, policies);
    const name = `next action, ${policies.toLocaleString('en')} policies`;
    const compared = await compare(name, ours, nextAction(stage), effort);
    nextActions.set(policies, compared);
    if (policies !== COMPARED_SIZE) continue;
    const perSecond = compared.ours.perSecond / 2;
    halfRate = await measure(ours, nextAction(stage), { seconds: 2 * effort.seconds, perSecond });
  }
  if (!halfRate) throw new Error(`${COMPARED_SIZE} policies are not among the sizes`);
  const resident = await watchMemory(ours, nextAction(stage), effort);
  const notLogged = await countNotLogged(stage);
  const save = await compare('context save, durable', ours, saveContext(stage), effort);
  const read = await compare('context read', ours, readContext(stage), effort);
  const { requestsPerLook } = effort;
  return { nextActions, halfRate, residentMb: resident, requestsPerLook, notLogged, save, read };
}

/** Ours and the floor in turns, so that what else the machine does meets both; the best round of each. */
async function compare(name: string, ours: Served, scenario: Scenario, effort: Effort): Promise<Compared> {
  const bare = await startBare(scenario);
  const rounds: { readonly ours: Measured; readonly bare: Measured }[] = [];
  for (const served of [ours, bare]) await measure(served, scenario, { seconds: effort.warmUpSeconds });
  for (let round = 0; round < effort.rounds; round++) {
    rounds.push({
      ours: await measure(ours, scenario, effort),
      bare: await measure(bare, scenario, effort),
    });
  }
  await end(bare);
  const best = (server: 'ours' | 'bare') =>
    rounds.map((round) => round[server]).reduce((a, b) => (b.perSecond > a.perSecond ? b : a));
  const compared = { name, ours: best('ours'), bare: best('bare') };
  console.log(
    `${name}: ${Math.round(compared.ours.perSecond)} / ${Math.round(compared.bare.perSecond)} per s`,
  );
  return compared;
}

async function countNotLogged({ url, headers }: Stage): Promise<number> {
  const metrics = await (await fetch(`${url}/metrics`, { headers })).text();
  const [, dropped] = /^decision_log_dropped_total (\d+)$/m.exec(metrics) ?? [];
  if (dropped === undefined) throw new Error('the server does not say how many decisions it dropped');
  return Number(dropped);
}

async function watchMemory(ours: Served, scenario: Scenario, effort: Effort): Promise<readonly number[]> {
  const megabytes = [residentMb(ours)];
  const until = performance.now() + effort.mostLookingSeconds * 1_000;
  for (let look = 0; look < effort.looks && performance.now() < until; look++) {
    await measure(ours, scenario, { requests: effort.requestsPerLook });
    megabytes.push(residentMb(ours));
  }
  return megabytes;
}

await run();
