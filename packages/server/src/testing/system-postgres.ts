import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { chown, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { PostgresServer } from './postgres-server.ts';
import { waitForPostgres } from './wait-for-postgres.ts';

type Identity = { readonly uid?: number; readonly gid?: number };

const run = promisify(execFile);

const INSTALLATIONS = '/usr/lib/postgresql';
const NOBODY = 65_534;

// Ends the server when its own input does: also when the tests are killed and cannot end it themselves.
const UNTIL_INPUT_ENDS = '"$@" & server=$!; read -r _; kill -INT $server; wait $server';

/** The folder with the programs of the newest PostgreSQL of the system; undefined where there is none. */
export async function findPostgresBinaries(): Promise<string | undefined> {
  const versions = await readdir(INSTALLATIONS).catch(() => []);
  return versions
    .sort((a, b) => Number(b) - Number(a))
    .map((version) => join(INSTALLATIONS, version, 'bin'))
    .find((folder) => existsSync(join(folder, 'initdb')) && existsSync(join(folder, 'postgres')));
}

/** Starts the PostgreSQL of the system in a temporary folder, reachable through a socket in it and in no other way. */
export async function startSystemPostgres(binaries: string): Promise<PostgresServer> {
  const folder = await mkdtemp(join(tmpdir(), 'postgres-'));
  const identity = await unprivileged();
  if (identity.uid !== undefined && identity.gid !== undefined)
    await chown(folder, identity.uid, identity.gid);
  const data = join(folder, 'data');
  const options = { cwd: folder, ...identity };
  const cluster = ['--username=postgres', '--auth=trust', '--encoding=UTF8', '--locale=C', '--no-sync'];
  await run(join(binaries, 'initdb'), [`--pgdata=${data}`, ...cluster], options);
  const server = ['-D', data, '-k', folder, '-c', 'listen_addresses=', '-c', 'max_connections=200'];
  const shell = spawn('sh', ['-c', UNTIL_INPUT_ENDS, 'sh', join(binaries, 'postgres'), ...server], {
    ...options,
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  const url = (database: string) =>
    `postgres://postgres@localhost/${database}?host=${encodeURIComponent(folder)}`;
  await waitForPostgres(url('postgres'));
  return {
    url,
    async stop() {
      await endInput(shell);
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function endInput(shell: ChildProcess): Promise<void> {
  const ended = once(shell, 'exit');
  shell.stdin?.end();
  await ended;
}

/** PostgreSQL refuses to run as root: then it runs as its own user, or as nobody. */
async function unprivileged(): Promise<Identity> {
  if (process.getuid?.() !== 0) return {};
  const idOf = async (flag: string) => Number((await run('id', [flag, 'postgres'])).stdout);
  try {
    return { uid: await idOf('-u'), gid: await idOf('-g') };
  } catch {
    return { uid: NOBODY, gid: NOBODY };
  }
}
