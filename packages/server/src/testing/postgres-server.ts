import { startEmbeddedPostgres } from './embedded-postgres.ts';
import { findPostgresBinaries, startSystemPostgres } from './system-postgres.ts';

/** A running PostgreSQL for tests, with nothing in it. */
export type PostgresServer = {
  /** The URL of one of its databases, whether it exists or not. */
  url(database: string): string;
  /** Ends the server and removes its files. */
  stop(): Promise<void>;
};

/** Starts a real PostgreSQL: that of the system where there is one, else the one that comes as a package. */
export async function startPostgres(): Promise<PostgresServer> {
  const binaries = await findPostgresBinaries();
  return binaries === undefined ? startEmbeddedPostgres() : startSystemPostgres(binaries);
}
