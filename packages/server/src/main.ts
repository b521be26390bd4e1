#!/usr/bin/env node
import { existsSync } from 'node:fs';
import { ConfigError, readConfig } from './config.ts';
import { greeting } from './greeting.ts';
import { createLogger } from './observability/logger.ts';
import { credentialsPathOf } from './prepare-accounts.ts';
import { start } from './start.ts';
import { backupDatabase } from './storage/backup-database.ts';
import { decisionLogPath, isSqliteUrl, sqlitePath } from './storage/open-database.ts';
import { StorageError } from './storage/storage-error.ts';

/** Starts the process, and ends it: the environment, signals and exit codes are known here and nowhere else. */
async function main(): Promise<void> {
  const config = readConfig(process.env);
  const logger = createLogger({ level: config.logLevel });
  const fail = (message: string) => (err: unknown) => {
    logger.fatal({ err }, message);
    process.exit(1);
  };
  // After either nobody knows what state the process is in: a supervisor starts it anew.
  process.once('uncaughtException', fail('uncaught exception'));
  process.once('unhandledRejection', fail('unhandled rejection'));

  const { url, demo, stop } = await start({
    config,
    logger,
    onFatal: fail('the database cannot be trusted any more'),
  });
  logger.info({ url }, 'listening');
  const credentialsPath = credentialsPathOf(config.databaseUrl);
  const kept = existsSync(credentialsPath) && { credentialsPath };
  console.log(greeting({ url, ...(demo && { demo }), ...kept }));

  let isStopping = false;
  const stopOnce = async (signal: NodeJS.Signals) => {
    // Whoever asks twice does not want to wait.
    if (isStopping) process.exit(1);
    isStopping = true;
    logger.info({ signal }, 'stopping');
    await stop();
    logger.info('stopped');
    process.exit(0);
  };
  process.on('SIGTERM', stopOnce);
  process.on('SIGINT', stopOnce);
}

/** `backup FILE`: copies the SQLite database of this environment, and its decision log, while the server goes on. */
async function backUp(destination: string | undefined): Promise<void> {
  const { databaseUrl } = readConfig(process.env);
  if (destination === undefined) throw new ConfigError('backup needs the file to write: backup FILE');
  if (!isSqliteUrl(databaseUrl))
    throw new ConfigError('DATABASE_URL is not of SQLite: back up PostgreSQL with pg_dump');
  const path = sqlitePath(databaseUrl);
  // The log first: whatever it speaks of, the database that is copied after it has.
  await backupDatabase(decisionLogPath(path), decisionLogPath(destination));
  await backupDatabase(path, destination);
  console.log(`Backed up to ${destination} and ${decisionLogPath(destination)}`);
}

try {
  const [command, operand] = process.argv.slice(2);
  if (command === 'backup') await backUp(operand);
  else if (command === undefined) await main();
  else throw new ConfigError(`There is no command ${command}: start without one, or backup FILE`);
} catch (error) {
  const isForTheOperator = error instanceof ConfigError || error instanceof StorageError;
  console.error(isForTheOperator ? error.message : error);
  process.exit(1);
}
