import type { CompiledQuery, DatabaseConnection, QueryResult } from 'kysely';
import { LRUCache } from 'lru-cache';
import type { SqliteHandle } from './engine.ts';

type Statement = {
  readonly prepared: ReturnType<SqliteHandle['prepare']>;
  readonly givesRows: boolean;
};

const MOST_STATEMENTS = 500;

/** Kysely's view of one SQLite connection. Statements are prepared once and kept by their text. */
export class SqliteConnection implements DatabaseConnection {
  readonly #handle: SqliteHandle;
  readonly #statements = new LRUCache<string, Statement>({ max: MOST_STATEMENTS });

  constructor(handle: SqliteHandle) {
    this.#handle = handle;
  }

  async executeQuery<Row>(query: CompiledQuery): Promise<QueryResult<Row>> {
    const { prepared, givesRows } = this.#statement(query.sql);
    if (givesRows) return { rows: prepared.all(...query.parameters) };
    return { rows: [], numAffectedRows: BigInt(prepared.run(...query.parameters).changes) };
  }

  async *streamQuery<Row>(query: CompiledQuery, chunkSize: number): AsyncIterableIterator<QueryResult<Row>> {
    let rows: Row[] = [];
    for (const row of this.#handle.prepare(query.sql).iterate(...query.parameters)) {
      rows.push(row);
      if (rows.length < chunkSize) continue;
      yield { rows };
      rows = [];
    }
    if (rows.length > 0) yield { rows };
  }

  /** Runs a statement that has neither parameters nor rows. */
  run(sql: string): void {
    this.#statement(sql).prepared.run();
  }

  #statement(sql: string): Statement {
    const known = this.#statements.get(sql);
    if (known) return known;
    const prepared = this.#handle.prepare(sql);
    const statement = { prepared, givesRows: prepared.columns().length > 0 };
    this.#statements.set(sql, statement);
    return statement;
  }
}
