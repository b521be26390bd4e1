import { type Clock, systemClock } from './clock.ts';
import type { Config } from './config.ts';
import { createApp } from './create-app.ts';
import { type OpenDecisionStore, openWorkerDecisionStore } from './decisions/worker/worker-decision-store.ts';
import { addReadyBots } from './demo/add-bots.ts';
import { addReadyChannel } from './demo/add-channel.ts';
import type { DemoCredentials } from './demo/create-demo.ts';
import { TUTORIAL } from './demo/tutorial.ts';
import { randomId } from './ids.ts';
import type { Logger } from './observability/logger.ts';
import { importRouting } from './policies/import-routing.ts';
import { type PrepareAccountsOptions, prepareAccounts } from './prepare-accounts.ts';
import type { Database } from './storage/database.ts';
import { decisionLogPath, isSqliteUrl, openDatabase, sqlitePath } from './storage/open-database.ts';

export type StartOptions = {
  readonly config: Config;
  readonly logger: Logger;
  /** Called once, when it is not known any more what is on disk: the process must stop. */
  readonly onFatal: (error: Error) => void;
  /** The time; the machine's unless another is given. */
  readonly clock?: Clock;
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
export async function start(options: StartOptions): Promise<Started> {
  const { config, logger, onFatal } = options;
  const onWarning = (err: Error) => logger.warn({ err }, 'database');
  const opened: Closeable[] = [];
  const closeAll = async () => {
    for (const resource of opened.splice(0).reverse()) await resource.close();
  };
  try {
    const database = await openDatabase({ url: config.databaseUrl, onFatal, onWarning });
    opened.push(database);
    const decisions = await openDecisions(options);
    if (decisions) opened.push(decisions);
    const { app, ...started } = await serve({ database, ...(decisions && { decisions }) }, options);
    opened.push(app);
    return { ...started, stop: closeAll };
  } catch (error) {
    await closeAll();
    throw error;
  }
}

type Closeable = { close(): Promise<void> };

/** SQLite has one writer per file: the log, which is written most, has a file of its own. */
async function openDecisions({ config, onFatal }: StartOptions): Promise<OpenDecisionStore | undefined> {
  if (!isSqliteUrl(config.databaseUrl)) return undefined;
  return openWorkerDecisionStore({ path: decisionLogPath(sqlitePath(config.databaseUrl)), onFatal });
}

type Storage = { readonly database: Database; readonly decisions?: OpenDecisionStore };

async function serve(storage: Storage, options: StartOptions) {
  const { config, logger, clock = systemClock } = options;
  const parts = { clock, newId: randomId };
  const app = await createApp({ ...parts, ...storage, config, logger });
  const { audit, checkFunction, stores } = app;
  const importTutorial: PrepareAccountsOptions['importTutorial'] = async (author) => {
    await importRouting({ ...stores, audit, checkFunction }, author, { document: TUTORIAL });
    await addReadyBots(stores.bots, audit, author);
    await addReadyChannel(stores.channels, audit, author, config);
  };
  const onDifference = (what: string) =>
    logger.warn(`ORCHESTRATOR_BOOTSTRAP says otherwise, and it stays: ${what}`);
  const access = { ...parts, stores: stores.access, audit, onDifference };
  const demo = await prepareAccounts(config, { ...access, importTutorial });
  const url = await app.listen();
  return { app, url, ...(demo && { demo }) };
}
