import { systemClock } from './clock.ts';
import type { Config } from './config.ts';
import { createApp } from './create-app.ts';
import type { DemoCredentials } from './demo/create-demo.ts';
import { TUTORIAL } from './demo/tutorial.ts';
import { randomId } from './ids.ts';
import type { Logger } from './observability/logger.ts';
import { importRouting } from './policies/import-routing.ts';
import { type PrepareAccountsOptions, prepareAccounts } from './prepare-accounts.ts';
import type { Database } from './storage/database.ts';
import { openDatabase } from './storage/open-database.ts';

export type StartOptions = {
  readonly config: Config;
  readonly logger: Logger;
  /** Called once, when it is not known any more what is on disk: the process must stop. */
  readonly onFatal: (error: Error) => void;
};

/** A server that serves. */
export type Started = {
  readonly url: string;
  /** What gives access to the demo account, if this start has made it. */
  readonly demo?: DemoCredentials;
  /** Finishes what is under way, writes down what is in memory, closes the database. */
  stop(): Promise<void>;
};

/** Starts the server: database, accounts, HTTP, in this order. Throws a `ConfigError` or a `StorageError` when it cannot. */
export async function start({ config, logger, onFatal }: StartOptions): Promise<Started> {
  const onWarning = (err: Error) => logger.warn({ err }, 'database');
  const database = await openDatabase({ url: config.databaseUrl, onFatal, onWarning });
  try {
    return await serve(database, config, logger);
  } catch (error) {
    await database.close();
    throw error;
  }
}

async function serve(database: Database, config: Config, logger: Logger): Promise<Started> {
  const parts = { clock: systemClock, newId: randomId };
  const app = await createApp({ ...parts, config, database, logger });
  const { audit, stores } = app;
  const importTutorial: PrepareAccountsOptions['importTutorial'] = async (author) => {
    await importRouting({ ...stores, audit }, author, { document: TUTORIAL });
  };
  const onDifference = (what: string) =>
    logger.warn(`ORCHESTRATOR_BOOTSTRAP says otherwise, and it stays: ${what}`);
  const access = { ...parts, stores: stores.access, audit, onDifference };
  const demo = await prepareAccounts(config, { ...access, importTutorial });
  const url = await app.listen();
  return {
    url,
    ...(demo && { demo }),
    async stop() {
      await app.close();
      await database.close();
    },
  };
}
