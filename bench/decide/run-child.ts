import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';

const LONGEST_MS = 300_000;

/** Runs one of the built scripts in a process of its own, so that no engine warms up, or litters, for another; answers what it prints. */
export async function runChild<Result>(
  script: string,
  argumentsOfScript: readonly string[],
): Promise<Result> {
  const file = path.join(import.meta.dirname, script);
  const options = { timeout: LONGEST_MS, maxBuffer: 1_000_000 };
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ['--expose-gc', '--max-old-space-size=8192', file, ...argumentsOfScript],
    options,
  );
  return JSON.parse(stdout.trim().split('\n').at(-1) ?? '') as Result;
}
