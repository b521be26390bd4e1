import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

/** Builds the console as it is now: once, before all journeys, which go through one build. */
export async function setup(): Promise<void> {
  await promisify(execFile)('npm', ['run', 'build', '--workspace', 'packages/console'], {
    cwd: new URL('..', import.meta.url),
  });
}
