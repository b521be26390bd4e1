import type { Sandbox, SandboxTask } from '../../packages/server/src/functions/sandbox/sandbox.ts';
import { buildSandbox } from '../../packages/server/src/functions/sandbox/testing/build-sandbox.ts';
import { pause, quantile } from './figures.ts';

/** How soon code runs, in milliseconds. */
export type Start = {
  readonly name: string;
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
  readonly max: number;
};

const RUNS = 300;
const PAUSE_MS = 10;

const CASES = [
  { name: 'one run, now and then', statements: 'return input.payload.a;', pauseMs: PAUSE_MS },
  { name: 'one run after the other', statements: 'return input.payload.a;', pauseMs: 0 },
  {
    name: 'with the toolbelt and one call',
    statements: 'return fetch("https://a.b").catch(() => 1);',
    pauseMs: PAUSE_MS,
  },
] as const;

/** Measures the sandbox of the built product, in this process. */
export async function measureStarts(): Promise<{
  readonly coldMs: number;
  readonly starts: readonly Start[];
}> {
  const sandbox = await buildSandbox();
  const start = performance.now();
  await sandbox.warm();
  const coldMs = performance.now() - start;
  await timesOf(sandbox, CASES[0].statements, 0);
  const starts: Start[] = [];
  for (const { name, pauseMs, statements } of CASES)
    starts.push({ name, ...shares(await timesOf(sandbox, statements, pauseMs)) });
  await sandbox.close();
  return { coldMs, starts };
}

async function timesOf(sandbox: Sandbox, statements: string, pauseMs: number): Promise<readonly number[]> {
  const times: number[] = [];
  for (let run = 0; run < RUNS; run += 1) {
    times.push((await sandbox.run(taskOf(statements))).tookMs);
    await pause(pauseMs);
  }
  return times;
}

function taskOf(statements: string): SandboxTask {
  const code = `async function lambda(input) { ${statements} }`;
  const input = { headers: [], payload: { a: 1 } };
  return { world: 'function', code, input, timeoutMs: 5_000, host: async () => null };
}

function shares(times: readonly number[]): Omit<Start, 'name'> {
  const at = (share: number) => quantile(times, share);
  return { p50: at(0.5), p95: at(0.95), p99: at(0.99), max: at(1) };
}
