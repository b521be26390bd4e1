import { readFileSync } from 'node:fs';
import type { Sandbox, SandboxTask } from '../packages/server/src/functions/sandbox/sandbox.ts';
import { buildSandbox } from '../packages/server/src/functions/sandbox/testing/build-sandbox.ts';

// Measures the sandbox of the built product: how soon code runs, and what code that does harm costs. See README.md.

const RUNS = 500;
const PAUSE_MS = 10;
const LIMIT_MS = 300;
const PAGE_BYTES = 4_096;

const ATTACKS = {
  'endless loop': 'for (;;);',
  'endless microtasks': 'const next = () => Promise.resolve().then(next); await next();',
  'backtracking expression': 'return /^(a+)+$/.test("a".repeat(40) + "!");',
  'sort, hostile comparator': 'return [3, 2, 1].sort(() => { for (;;); });',
  'sort of a million':
    'const a = Array.from({ length: 1e6 }, Math.random); for (;;) a.sort(() => Math.random() - 0.5);',
  'list without end': 'const a = []; for (;;) a.push(new Array(1000).fill(1));',
  'bytes, caught': 'const a = []; for (;;) try { a.push(new Uint8Array(1e6).fill(1)); } catch {}',
  'texts, caught': 'const a = []; for (;;) try { a.push("x".repeat(1e5) + a.length); } catch {}',
  'giant JSON':
    'const a = Array(5e5).fill({ a: 1 }); for (;;) try { JSON.parse(JSON.stringify(a)); } catch {}',
  'flood of calls': 'for (;;) await fetch("https://a.b").catch(() => {});',
  'flood of lines': 'for (;;) console.log("x".repeat(1e5));',
  'forgotten promise': 'await new Promise(() => {});',
};

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
const megabytes = () => (Number(readFileSync('/proc/self/statm', 'utf8').split(' ')[1]) * PAGE_BYTES) / 1e6;

function taskOf(statements: string, timeoutMs = 5_000): SandboxTask {
  const code = `async function lambda(input) { ${statements} }`;
  return {
    world: 'function',
    code,
    input: { headers: [], payload: { a: 1 } },
    timeoutMs,
    host: async () => null,
  };
}

async function measureRuns(
  sandbox: Sandbox,
  name: string,
  statements: string,
  pauseMs: number,
): Promise<void> {
  const times: number[] = [];
  for (let run = 0; run < RUNS; run++) {
    times.push((await sandbox.run(taskOf(statements))).tookMs);
    await pause(pauseMs);
  }
  times.sort((one, other) => one - other);
  const at = (share: number) => (times[Math.floor(share * (times.length - 1))] ?? 0).toFixed(2).padStart(9);
  console.log(`${name.padEnd(32)}${at(0.5)}${at(0.95)}${at(0.99)}${at(1)}`);
}

/** The most memory of the process while something goes on, sampled. */
async function peakDuring<T>(work: Promise<T>): Promise<{ readonly value: T; readonly peak: number }> {
  let peak = megabytes();
  const sampling = setInterval(() => {
    peak = Math.max(peak, megabytes());
  }, 5);
  const value = await work;
  clearInterval(sampling);
  return { value, peak: Math.max(peak, megabytes()) };
}

async function measureAttack(sandbox: Sandbox, name: string, statements: string): Promise<void> {
  await sandbox.warm();
  await pause(300);
  const before = megabytes();
  const { value, peak } = await peakDuring(sandbox.run(taskOf(statements, LIMIT_MS)));
  await pause(300);
  const end = value.end.kind === 'error' ? value.end.code : 'a result';
  const figures = [value.tookMs, peak - before, megabytes() - before].map((n) => n.toFixed(0).padStart(9));
  console.log(`${name.padEnd(32)}${figures.join('')}  ${end}`);
}

const built = await buildSandbox();
const sandbox = built.createSandbox();
const before = megabytes();
const start = performance.now();
await sandbox.warm();
console.log(`cold start ${(performance.now() - start).toFixed(0)} ms\n`);
await measureRuns(sandbox, 'warm-up', 'return input.payload.a;', 0);
console.log(
  `\n${'milliseconds'.padEnd(32)}${['p50', 'p95', 'p99', 'max'].map((title) => title.padStart(9)).join('')}`,
);
await measureRuns(sandbox, 'one run, now and then', 'return input.payload.a;', PAUSE_MS);
await measureRuns(sandbox, 'one run after the other', 'return input.payload.a;', 0);
await measureRuns(
  sandbox,
  'with the toolbelt and one call',
  'return fetch("https://a.b").catch(() => 1);',
  PAUSE_MS,
);
console.log(`\nmemory of the sandbox: ${(megabytes() - before).toFixed(0)} MB`);
console.log(
  `\n${`limit ${LIMIT_MS} ms`.padEnd(32)}${['ms', 'peak MB', 'left MB'].map((title) => title.padStart(9)).join('')}`,
);
for (const [name, statements] of Object.entries(ATTACKS)) await measureAttack(sandbox, name, statements);
await sandbox.close();
built.remove();
