import type { Compilable, CompiledQuery } from 'kysely';
import type { DialectName, Transaction } from '../storage/database.ts';

/**
 * Rows of one statement, largest first: few sizes, so that statements stay prepared. With a server each statement costs a round trip;
 * SQLite takes rows one by one faster than together.
 */
const GROUPS: Readonly<Record<DialectName, readonly number[]>> = { sqlite: [1], postgres: [64, 8, 1] };

/** The statement that inserts these rows, or as many others. */
type Compile<Row> = (transaction: Transaction, rows: readonly Row[]) => Compilable;

/**
 * Makes an insert of many rows whose statements are compiled once per size of group: compiling one costs more than running it.
 * Every row must have the same members in the same order. Answers how many rows were inserted or changed.
 */
export function createMultiRowInsert<Row extends object>(dialect: DialectName, compile: Compile<Row>) {
  const statements = new Map<number, CompiledQuery>();
  return async (transaction: Transaction, rows: readonly Row[]): Promise<number> => {
    let affected = 0n;
    for (const group of inGroups(rows, GROUPS[dialect])) {
      const statement = statements.get(group.length) ?? compile(transaction, group).compile();
      statements.set(group.length, statement);
      const parameters = group.flatMap((row) => Object.values(row));
      const { numAffectedRows } = await transaction.executeQuery({ ...statement, parameters });
      affected += numAffectedRows ?? 0n;
    }
    return Number(affected);
  };
}

function* inGroups<Row>(rows: readonly Row[], sizes: readonly number[]): Generator<readonly Row[]> {
  let first = 0;
  for (const size of sizes) {
    for (; rows.length - first >= size; first += size) yield rows.slice(first, first + size);
  }
}
