import { readFileSync } from 'node:fs';
import { startClock } from './clock.ts';
import type { Contender, Decider } from './contender.ts';
import { CONTENDERS, type ContenderName } from './contenders.ts';
import type { Measurement } from './measurement.ts';
import { weigh } from './memory.ts';
import { type Effort, time } from './timing.ts';
import type { Case, Workload } from './workload.ts';

/** A contender that has not decided all contexts by then is timed on those it has. */
const CHECK_BUDGET_MS = 4_000;
const FEWEST_CONTEXTS = 5;
const LONGEST_DECISION_MS = 2_500;
const FAST: Effort = { warmUpMs: 5_000, rounds: 21, roundMs: 100 };
const SLOW: Effort = { warmUpMs: 0, rounds: 3, roundMs: 300 };

/** Measures one contender on one list, in a process of its own: `node --expose-gc measure.js <contender> <workload file>`. */
async function measure(name: ContenderName, file: string): Promise<Measurement> {
  const contender: Contender<unknown> = await CONTENDERS[name]();
  const workload = JSON.parse(readFileSync(file, 'utf8')) as Workload;
  const before = await weigh();
  const { decider, compileMs } = compile(contender, workload);
  const common = { title: contender.title, policies: workload.policies.length, compileMs };
  const checked = await check(decider, workload.cases);
  if (checked.slowestMs > LONGEST_DECISION_MS) {
    return {
      ...common,
      kind: 'skipped',
      reason: `one decision takes ${(checked.slowestMs / 1_000).toFixed(1)} s`,
    };
  }
  const after = await weigh();
  const asks = checked.cases.map(({ context }) => decider.bind(context));
  const timing = await time(asks, checked.elapsedMs > 1_000 ? SLOW : FAST);
  return {
    ...common,
    ...timing,
    kind: 'measured',
    contexts: checked.cases.length,
    heapBytes: after.heap - before.heap,
    residentBytes: after.resident - before.resident,
  };
}

/** The document is read back from JSON, as from a store, and forgotten: what the engine keeps of it weighs on the engine. */
function compile(contender: Contender<unknown>, workload: Workload) {
  const document: unknown = JSON.parse(JSON.stringify(contender.write(workload.policies)));
  const clock = startClock();
  const decider = contender.compile(document);
  return { decider, compileMs: clock() };
}

/** Compares answers with the expected ones, context by context, until the time is over. */
async function check(decider: Decider<unknown>, cases: readonly Case[]) {
  const begin = performance.now();
  let elapsedMs = 0;
  let slowestMs = 0;
  let count = 0;
  for (const one of cases) {
    await checkOne(decider, one);
    count += 1;
    slowestMs = Math.max(slowestMs, performance.now() - begin - elapsedMs);
    elapsedMs = performance.now() - begin;
    if (slowestMs > LONGEST_DECISION_MS || (elapsedMs > CHECK_BUDGET_MS && count >= FEWEST_CONTEXTS)) break;
  }
  return { cases: cases.slice(0, count), elapsedMs, slowestMs };
}

async function checkOne(decider: Decider<unknown>, { context, winner }: Case): Promise<void> {
  const answered = decider.winner(await decider.bind(context)());
  if (answered !== winner)
    throw new Error(`Policy ${winner} must win, not ${answered}: ${JSON.stringify(context)}`);
}

const [, , name, file] = process.argv;
if (name === undefined || file === undefined || !(name in CONTENDERS))
  throw new Error('measure.js <contender> <workload file>');
console.log(JSON.stringify(await measure(name as ContenderName, file)));
process.exit(0);
