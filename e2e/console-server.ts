import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Client, createClient } from '../packages/sdk/src/index.ts';
import { type Clock, systemClock } from '../packages/server/src/clock.ts';
import { readConfig } from '../packages/server/src/config.ts';
import { createLogger } from '../packages/server/src/observability/logger.ts';
import { start } from '../packages/server/src/start.ts';
import { ADMIN, EDITOR, IN_TWO_ACCOUNTS, VIEWER } from './people.ts';

export const ACCOUNT = 'le12345678';
export const OTHER_ACCOUNT = 'le87654321';

const CLIENT = { id: 'client-e2e', secret: 'secret-of-the-end-to-end-tests-0001' };

/** The real server with an account of its own, and an API client to prepare what a journey starts from. */
export type ConsoleServer = { readonly url: string; readonly api: Client; stop(): Promise<void> };

/** Starts the server on a free port, on a database file that is thrown away. */
export async function startConsoleServer(clock: Clock = systemClock): Promise<ConsoleServer> {
  const folder = await mkdtemp(join(tmpdir(), 'orchestrator-e2e-'));
  const bootstrap = join(folder, 'bootstrap.json');
  await writeFile(bootstrap, JSON.stringify({ accounts: ACCOUNTS }));
  const config = readConfig({
    PORT: '0',
    DATABASE_URL: `sqlite:${join(folder, 'orchestrator.db')}`,
    ORCHESTRATOR_BOOTSTRAP: bootstrap,
  });
  const started = await start({
    config,
    clock,
    logger: createLogger({ level: 'error' }),
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
      timeoutMs: 60_000,
    }),
    async stop() {
      await started.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

const ACCOUNTS = [
  { id: ACCOUNT, name: 'Demo', clients: [CLIENT], users: [ADMIN, EDITOR, VIEWER, IN_TWO_ACCOUNTS] },
  { id: OTHER_ACCOUNT, name: 'Other', users: [IN_TWO_ACCOUNTS] },
];
