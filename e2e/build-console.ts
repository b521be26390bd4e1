import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

/** Builds what browsers get, the console and the widget, as it is now: once, before all journeys, which go through one build. */
export async function setup(): Promise<void> {
  const workspaces = ['packages/console', 'packages/widget'].flatMap((path) => ['--workspace', path]);
  await promisify(execFile)('npm', ['run', 'build', ...workspaces], { cwd: new URL('..', import.meta.url) });
}
