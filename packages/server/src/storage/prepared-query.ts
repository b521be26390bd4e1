import type { Compilable, CompiledQuery, Kysely, QueryResult } from 'kysely';
import type { Schema } from './schema.ts';

/** A query that was compiled once, to be run with ever other parameters. */
export type PreparedQuery<Parameters, Row> = (
  db: Kysely<Schema>,
  parameters: Parameters,
) => Promise<QueryResult<Row>>;

class Placeholder {
  readonly name: string;
  constructor(name: string) {
    this.name = name;
  }
}

/**
 * Compiles a query once, for where building it anew would cost more than running it. `build` gets, for every parameter, a stand-in that it
 * may pass where the value belongs, and must not look into.
 */
export function prepareQuery<Parameters extends Readonly<Record<string, unknown>>, Row>(
  db: Kysely<Schema>,
  build: (db: Kysely<Schema>, parameter: Parameters) => Compilable<Row>,
): PreparedQuery<Parameters, Row> {
  const standIns = new Proxy({}, { get: (_, name) => new Placeholder(String(name)) }) as Parameters;
  const compiled: CompiledQuery<Row> = build(db, standIns).compile();
  const { sql, query, queryId } = compiled;
  const names = compiled.parameters.map((it) => (it instanceof Placeholder ? it.name : undefined));
  return (on, values) => {
    const parameters = names.map((name, at) => (name === undefined ? compiled.parameters[at] : values[name]));
    // Past the part of Kysely that serves plugins, of which there are none.
    return on
      .getExecutor()
      .provideConnection((connection) => connection.executeQuery<Row>({ sql, parameters, query, queryId }));
  };
}
