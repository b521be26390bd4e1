import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Problem } from '@conversation-orchestrator/api';
import { type ApplyBootstrapOptions, applyBootstrap } from './accounts/apply-bootstrap.ts';
import { parseBootstrapDocument } from './accounts/bootstrap-document.ts';
import type { Author } from './audit/auditor.ts';
import { systemClock } from './clock.ts';
import { type Config, ConfigError } from './config.ts';
import { createApp } from './create-app.ts';
import { type CreateDemoOptions, createDemo, type DemoCredentials } from './demo/create-demo.ts';
import { TUTORIAL } from './demo/tutorial.ts';
import { randomId } from './ids.ts';
import type { Logger } from './observability/logger.ts';
import { importRouting } from './policies/import-routing.ts';
import { openDatabase, sqlitePath } from './storage/open-database.ts';

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
    const parts = { clock: systemClock, newId: randomId };
    const app = await createApp({ ...parts, config, database, logger });
    const { access, directory, routing } = app.stores;
    const importTutorial = async (author: Author) => {
      await importRouting({ routing, directory, audit: app.audit }, author, { document: TUTORIAL });
    };
    const demo = await prepareAccounts(config, {
      ...parts,
      stores: access,
      audit: app.audit,
      importTutorial,
    });
    const url = await app.listen();
    return {
      url,
      ...(demo && { demo }),
      async stop() {
        await app.close();
        await database.close();
      },
    };
  } catch (error) {
    await database.close();
    throw error;
  }
}

/** The accounts the operator wants; where he says nothing and there are none, one to try things with. */
async function prepareAccounts(
  { bootstrapPath, databaseUrl }: Config,
  options: ApplyBootstrapOptions & Pick<CreateDemoOptions, 'importTutorial'>,
): Promise<DemoCredentials | undefined> {
  if (bootstrapPath === undefined) {
    const credentialsPath = credentialsPathOf(databaseUrl);
    return createDemo({ ...options, credentialsPath });
  }
  const document = parseBootstrapDocument(await readBootstrap(bootstrapPath), bootstrapPath);
  try {
    await applyBootstrap(options, document);
  } catch (error) {
    if (!(error instanceof Problem) || error.status >= 500) throw error;
    throw new ConfigError(`ORCHESTRATOR_BOOTSTRAP ${bootstrapPath} cannot be applied: ${error.detail}`);
  }
  return undefined;
}

async function readBootstrap(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? error.code : error;
    throw new ConfigError(`ORCHESTRATOR_BOOTSTRAP ${path} cannot be read: ${reason}`);
  }
}

/** Where the demo's credentials are kept: beside the database, or where one would be. */
export function credentialsPathOf(databaseUrl: string): string {
  const folder = databaseUrl.startsWith('sqlite:') ? dirname(sqlitePath(databaseUrl)) : 'data';
  return join(folder, 'demo-credentials.json');
}
