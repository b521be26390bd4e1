import {
  type Dialect,
  type Driver,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
} from 'kysely';
import type { Pool } from 'pg';
import { PostgresConnection } from './postgres-connection.ts';
import { translateFailure } from './postgres-failure.ts';

/** The dialect of a pool, which is ended when Kysely is destroyed. */
export function postgresDialect(pool: Pool): Dialect {
  return {
    createDriver: () => new PoolDriver(pool),
    createAdapter: () => new UnlockedPostgresAdapter(),
    createQueryCompiler: () => new PostgresQueryCompiler(),
    createIntrospector: (db) => new PostgresIntrospector(db),
  };
}

class PoolDriver implements Driver {
  readonly #pool: Pool;

  constructor(pool: Pool) {
    this.#pool = pool;
  }

  async init(): Promise<void> {}

  async acquireConnection(): Promise<PostgresConnection> {
    try {
      return new PostgresConnection(await this.#pool.connect());
    } catch (error) {
      throw translateFailure(error);
    }
  }

  beginTransaction(connection: PostgresConnection): Promise<void> {
    return connection.run('begin');
  }

  commitTransaction(connection: PostgresConnection): Promise<void> {
    return connection.run('commit');
  }

  rollbackTransaction(connection: PostgresConnection): Promise<void> {
    return connection.run('rollback');
  }

  async releaseConnection(connection: PostgresConnection): Promise<void> {
    connection.release();
  }

  async destroy(): Promise<void> {
    await this.#pool.end();
  }
}

/** Migrations are locked by a row (see `migrate-postgres.ts`): the advisory lock of Kysely is not had everywhere, and not through poolers. */
class UnlockedPostgresAdapter extends PostgresAdapter {
  override async acquireMigrationLock(): Promise<void> {}
  override async releaseMigrationLock(): Promise<void> {}
}
