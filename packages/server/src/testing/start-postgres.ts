import { startEmbeddedPostgres } from './embedded-postgres.ts';
import type { PostgresServer } from './postgres-server.ts';
import { findPostgresBinaries, startSystemPostgres } from './system-postgres.ts';

/** Starts a real PostgreSQL: that of the system where there is one, else the one that comes as a package. */
export async function startPostgres(): Promise<PostgresServer> {
  const binaries = await findPostgresBinaries();
  return binaries === undefined ? startEmbeddedPostgres() : startSystemPostgres(binaries);
}
