import { readFileSync } from 'node:fs';
import {
  type CompiledPolicy,
  compilePolicy,
  compileRuleset,
  type Policy,
} from '@conversation-orchestrator/engine';
import { startClock } from './clock.ts';
import { toDocument } from './contenders/ours.ts';
import { weigh } from './memory.ts';
import type { MicroFigures } from './micro-figures.ts';
import { toExpressionDocument } from './to-expression-document.ts';
import type { Workload } from './workload.ts';

const REPEATS = 7;

const NOTATIONS = { rows: toDocument, expressions: toExpressionDocument };

/** Figures of this product's engine alone, on one list: `node --expose-gc micro.js <rows|expressions> <workload file>`. */
async function figure(notation: keyof typeof NOTATIONS, file: string): Promise<MicroFigures> {
  const { policies } = JSON.parse(readFileSync(file, 'utf8')) as Workload;
  const documents = JSON.parse(JSON.stringify(policies.map(NOTATIONS[notation]))) as Policy[];
  const before = await weigh();
  const clock = startClock();
  const ruleset = compileRuleset(documents.map(compilePolicy), {});
  const coldMs = clock();
  const after = await weigh();
  const warmMs = median(() => compileRuleset(documents.map(compilePolicy), {}));
  return {
    policies: policies.length,
    coldMs,
    warmMs,
    heapBytes: after.heap - before.heap,
    replace: replaceOne(ruleset.policies, documents),
  };
}

/** Replaces the policy in the middle: only its own syntax is compiled, then the list is indexed again. */
function replaceOne(
  compiled: readonly CompiledPolicy[],
  documents: readonly Policy[],
): MicroFigures['replace'] {
  const place = Math.floor(documents.length / 2);
  const changed = { ...(documents[place] as Policy), name: 'Changed' };
  const replaced = () => compiled.with(place, compilePolicy(changed));
  const next = compileRuleset(replaced(), {});
  return {
    policyMs: median(() => compilePolicy(changed)),
    listMs: median(() => compileRuleset(replaced(), {})),
    reused: next.policies.filter((policy, at) => policy === compiled[at]).length,
  };
}

function median(work: () => unknown): number {
  const times = Array.from({ length: REPEATS }, () => {
    const clock = startClock();
    work();
    return clock();
  });
  return times.sort((left, right) => left - right)[Math.floor(REPEATS / 2)] ?? Number.NaN;
}

const [, , notation, file] = process.argv;
if (file === undefined || (notation !== 'rows' && notation !== 'expressions'))
  throw new Error('micro.js <rows|expressions> <workload file>');
console.log(JSON.stringify(await figure(notation, file)));
