import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Problem } from '@conversation-orchestrator/api';
import { type ApplyBootstrapOptions, applyBootstrap } from './accounts/apply-bootstrap.ts';
import { parseBootstrapDocument } from './accounts/bootstrap-document.ts';
import { type Config, ConfigError } from './config.ts';
import { type CreateDemoOptions, createDemo, type DemoCredentials } from './demo/create-demo.ts';
import { sqlitePath } from './storage/open-database.ts';

export type PrepareAccountsOptions = ApplyBootstrapOptions & Pick<CreateDemoOptions, 'importTutorial'>;

/**
 * Sees to it that the accounts the operator wants are there; where he says nothing and there are none, one to try things with, whose
 * credentials are answered, once. Throws a `ConfigError` for a bootstrap document that is wrong.
 */
export async function prepareAccounts(
  { bootstrapPath, databaseUrl }: Pick<Config, 'bootstrapPath' | 'databaseUrl'>,
  options: PrepareAccountsOptions,
): Promise<DemoCredentials | undefined> {
  if (bootstrapPath === undefined) {
    return createDemo({ ...options, credentialsPath: credentialsPathOf(databaseUrl) });
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
