import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { type Client, createClient } from '../packages/sdk/src/index.ts';
import { readConfig } from '../packages/server/src/config.ts';
import { createLogger } from '../packages/server/src/observability/logger.ts';
import { start } from '../packages/server/src/start.ts';

export const ACCOUNT = 'le12345678';
export const ADMIN = { email: 'ana@example.com', password: 'correct horse battery staple' };
export const VIEWER = { email: 'vera@example.com', password: 'another long passphrase' };

const CLIENT = { id: 'client-e2e', secret: 'secret-of-the-end-to-end-tests-0001' };

/** The real server with an account of its own, and an API client to prepare what a journey starts from. */
export type ConsoleServer = { readonly url: string; readonly api: Client; stop(): Promise<void> };

/** Builds the console as it is now. */
export async function buildConsole(): Promise<void> {
  await promisify(execFile)('npm', ['run', 'build', '--workspace', 'packages/console'], {
    cwd: new URL('..', import.meta.url),
  });
}

/** Starts the server on a free port, on a database file that is thrown away. */
export async function startConsoleServer(): Promise<ConsoleServer> {
  const folder = await mkdtemp(join(tmpdir(), 'orchestrator-e2e-'));
  const bootstrap = join(folder, 'bootstrap.json');
  await writeFile(bootstrap, JSON.stringify({ accounts: [account()] }));
  const config = readConfig({
    PORT: '0',
    DATABASE_URL: `sqlite:${join(folder, 'orchestrator.db')}`,
    ORCHESTRATOR_BOOTSTRAP: bootstrap,
  });
  const logger = createLogger({ level: 'error' });
  const started = await start({
    config,
    logger,
    onFatal: (error) => {
      throw error;
    },
  });
  return {
    url: started.url,
    api: createClient({
      baseUrl: started.url,
      accountId: ACCOUNT,
      clientId: CLIENT.id,
      clientSecret: CLIENT.secret,
    }),
    async stop() {
      await started.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

function account() {
  return {
    id: ACCOUNT,
    name: 'Demo',
    clients: [CLIENT],
    users: [
      { ...ADMIN, name: 'Ana', role: 'admin' },
      { ...VIEWER, name: 'Vera', role: 'viewer' },
    ],
  };
}
