import type { CompiledQuery, DatabaseConnection, QueryResult } from 'kysely';
import type { PoolClient } from 'pg';
import { breaksConnection, translateFailure } from './postgres-failure.ts';

/** Kysely's view of one PostgreSQL connection. Where the server does not answer it throws the problem `UNAVAILABLE`. */
export class PostgresConnection implements DatabaseConnection {
  readonly #client: PoolClient;
  #isBroken = false;

  constructor(client: PoolClient) {
    this.#client = client;
  }

  async executeQuery<Row>(query: CompiledQuery): Promise<QueryResult<Row>> {
    try {
      const { rows, rowCount } = await this.#client.query(query.sql, [...query.parameters]);
      return { rows, ...(rowCount !== null && { numAffectedRows: BigInt(rowCount) }) };
    } catch (error) {
      this.#isBroken ||= breaksConnection(error);
      throw translateFailure(error);
    }
  }

  async *streamQuery(): AsyncIterableIterator<never> {
    yield* [];
    throw new Error('nothing is streamed from PostgreSQL: read it in pages');
  }

  /** Runs a statement that has neither parameters nor rows. */
  async run(sql: string): Promise<void> {
    await this.#client.query(sql).catch((error: unknown) => {
      this.#isBroken ||= breaksConnection(error);
      throw translateFailure(error);
    });
  }

  /** Gives the connection back to its pool, or has it thrown away when an error did not come from the server. */
  release(): void {
    this.#client.release(this.#isBroken);
  }
}
