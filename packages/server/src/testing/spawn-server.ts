import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildServer } from './build-server.ts';

/** A server in a process and a folder of its own. */
export type SpawnedServer = {
  readonly folder: string;
  readonly process: ChildProcess;
  /** What it has written so far. */
  readonly output: () => { readonly stdout: string; readonly stderr: string };
  /** Resolves with the URL once it listens; fails when it ends before. */
  listening(): Promise<string>;
  /** Resolves with the exit code, once it has ended. */
  ended(): Promise<number | null>;
  /** Ends it, whatever it does, and removes its folder. */
  dispose(): Promise<void>;
};

let built: Promise<string> | undefined;

/** Starts the built server as a user does, in an empty folder, or in one that is given and stays. */
export async function spawnServer(
  environment: Readonly<Record<string, string>>,
  folder?: string,
): Promise<SpawnedServer> {
  // Once for all that one process starts: from its sources, each would take seconds to be read.
  built ??= buildServer();
  const main = join(await built, 'main.js');
  const cwd = folder ?? (await mkdtemp(join(tmpdir(), 'server-')));
  const child = spawn(process.execPath, [main], {
    cwd,
    env: { PATH: process.env['PATH'], PORT: '0', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const exit = once(child, 'close');
  let stdout = '';
  let stderr = '';
  child.stdout.on('data', (chunk) => {
    stdout += chunk;
  });
  child.stderr.on('data', (chunk) => {
    stderr += chunk;
  });
  const findUrl = () => /"url":"(http[^"]+)","msg":"listening"/.exec(stdout)?.[1];
  return {
    folder: cwd,
    process: child,
    output: () => ({ stdout, stderr }),
    async listening() {
      while (findUrl() === undefined && child.exitCode === null && child.signalCode === null)
        await Promise.race([once(child.stdout, 'data'), exit]);
      const url = findUrl();
      if (url === undefined) throw new Error(`the server ended: ${stderr}`);
      return url;
    },
    ended: async () => (await exit)[0],
    async dispose() {
      child.kill('SIGKILL');
      await exit;
      if (folder === undefined) await rm(cwd, { recursive: true, force: true });
    },
  };
}
