import {
  type DatabaseConnection,
  type Dialect,
  type Driver,
  Kysely,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
} from 'kysely';
import type { Schema } from '../schema.ts';
import type { SqliteConnection } from './sqlite-connection.ts';

/** Kysely over one open connection, which stays open when Kysely is destroyed. */
export function kyselyOver(connection: SqliteConnection): Kysely<Schema> {
  return new Kysely<Schema>({ dialect: sqliteDialect(connection) });
}

/** The dialect of one open connection. */
export function sqliteDialect(connection: SqliteConnection): Dialect {
  return {
    createDriver: () => driverOver(connection),
    createAdapter: () => new TransactionalSqliteAdapter(),
    createQueryCompiler: () => new SqliteQueryCompiler(),
    createIntrospector: (db) => new SqliteIntrospector(db),
  };
}

/** SQLite can undo changes of the schema, and a migration is kept whole or not at all. */
class TransactionalSqliteAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true;
  }
}

function driverOver(connection: SqliteConnection): Driver {
  const run = async (sql: string) => connection.run(sql);
  const nothing = async () => {};
  return {
    init: nothing,
    acquireConnection: async (): Promise<DatabaseConnection> => connection,
    beginTransaction: () => run('begin immediate'),
    commitTransaction: () => run('commit'),
    rollbackTransaction: () => run('rollback'),
    releaseConnection: nothing,
    destroy: nothing,
  };
}
