import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

/** Builds the console as it is now. */
export async function buildConsole(): Promise<void> {
  await promisify(execFile)('npm', ['run', 'build', '--workspace', 'packages/console'], {
    cwd: new URL('..', import.meta.url),
  });
}

/** Runs once, before all journeys: they go through one build. */
export const setup = buildConsole;
