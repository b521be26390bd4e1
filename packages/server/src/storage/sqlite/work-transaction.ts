import {
  type CompiledQuery,
  type DatabaseConnection,
  Kysely,
  Transaction as KyselyTransaction,
  type QueryResult,
} from 'kysely';
import type { Transaction } from '../database.ts';
import type { Schema } from '../schema.ts';
import type { SqliteConnection } from './sqlite-connection.ts';
import { sqliteDialect } from './sqlite-dialect.ts';

/** The transaction of one write, as a part of the one that all writes of a group share. */
export type WorkTransaction = {
  readonly transaction: Transaction;
  /** From now on the transaction refuses queries: they would become part of another write. */
  end(): void;
};

/** Makes the function that makes one transaction per write. Called once per database, since it costs more than what it makes. */
export function workTransactions(connection: SqliteConnection): () => WorkTransaction {
  const dialect = sqliteDialect(connection);
  const config = { dialect };
  const executor = new Kysely<Schema>(config).getExecutor();
  const driver = dialect.createDriver();
  return () => {
    const own = new WorkConnection(connection);
    const provider = {
      provideConnection: <T>(use: (connection: DatabaseConnection) => Promise<T>) => use(own),
    };
    const props = { config, dialect, driver, executor: executor.withConnectionProvider(provider) };
    return { transaction: new KyselyTransaction<Schema>(props), end: () => own.end() };
  };
}

class WorkConnection implements DatabaseConnection {
  readonly #shared: SqliteConnection;
  #ended = false;

  constructor(shared: SqliteConnection) {
    this.#shared = shared;
  }

  end(): void {
    this.#ended = true;
  }

  executeQuery<Row>(query: CompiledQuery): Promise<QueryResult<Row>> {
    if (this.#ended) return Promise.reject(new Error('a write used its transaction after it had ended'));
    return this.#shared.executeQuery(query);
  }

  streamQuery<Row>(query: CompiledQuery, chunkSize: number): AsyncIterableIterator<QueryResult<Row>> {
    if (this.#ended) throw new Error('a write used its transaction after it had ended');
    return this.#shared.streamQuery(query, chunkSize);
  }
}
