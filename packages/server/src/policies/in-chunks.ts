/** Rows per statement: SQLite and PostgreSQL limit the parameters of one. */
const ROWS_PER_STATEMENT = 500;

/** Cuts what shall go into statements into parts that each fit one. */
export function* inChunks<T>(items: readonly T[]): Generator<readonly T[]> {
  for (let at = 0; at < items.length; at += ROWS_PER_STATEMENT)
    yield items.slice(at, at + ROWS_PER_STATEMENT);
}
