import { sql } from 'kysely';
import type { Database, Transaction } from '../../storage/database.ts';
import { deleteFunctionLog } from './delete-function-log.ts';
import { toEntry, toRow } from './function-log-row.ts';
import type {
  FunctionActivity,
  FunctionLogEntry,
  FunctionLogRange,
  FunctionLogStore,
  NotedActivity,
} from './function-log-store.ts';

/** The log of functions in the database. */
export function createSqlFunctionLogStore(database: Database): FunctionLogStore {
  const { read } = database;
  return {
    append: (entries, activity, most) =>
      database.write(async (transaction) => {
        for (const entry of entries) await insertEntry(transaction, entry);
        for (const one of functionsOf(entries)) await trim(transaction, one, most);
        // In a fixed order, so that nodes do not wait for each other in a circle.
        for (const noted of activity.toSorted(byFunction)) await noteActivity(transaction, noted);
      }),
    list: async (range) => (await select(read, range).execute()).map(toEntry),
    async activity(accountId) {
      const rows = await read
        .selectFrom('function_activity')
        .selectAll()
        .where('account_id', '=', accountId)
        .execute();
      return new Map(
        rows.map(
          ({ function_name, last_run_at: lastRunAt, last_failed_at: failed }): [string, FunctionActivity] => [
            function_name,
            { lastRunAt, ...(failed !== null && { lastFailedAt: failed }) },
          ],
        ),
      );
    },
    deleteBefore: (...old) => deleteFunctionLog(database, ...old),
  };
}

async function insertEntry(transaction: Transaction, entry: FunctionLogEntry): Promise<void> {
  await transaction
    .insertInto('function_log')
    .values(toRow(entry))
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** Every function of the entries, once. */
function functionsOf(entries: readonly FunctionLogEntry[]): readonly FunctionLogEntry[] {
  const byKey = new Map(
    entries.map((entry) => [JSON.stringify([entry.accountId, entry.functionName]), entry]),
  );
  return [...byKey.values()];
}

/** Deletes what is older than the newest `most` entries of a function. */
async function trim(
  transaction: Transaction,
  { accountId, functionName }: FunctionLogEntry,
  most: number,
): Promise<void> {
  const ofFunction = sql`account_id = ${accountId} and function_name = ${functionName}`;
  await sql`delete from function_log where ${ofFunction} and (at, entry_id) <= (
    select at, entry_id from function_log where ${ofFunction} order by at desc, entry_id desc limit 1 offset ${most}
  )`.execute(transaction);
}

/** Each time only ever moves on: notes of several nodes come in any order. */
async function noteActivity(
  transaction: Transaction,
  { accountId, functionName, lastFailedAt, lastRunAt }: NotedActivity,
): Promise<void> {
  await transaction
    .insertInto('function_activity')
    .values({
      account_id: accountId,
      function_name: functionName,
      last_run_at: lastRunAt,
      last_failed_at: lastFailedAt ?? null,
    })
    .onConflict((conflict) =>
      conflict.columns(['account_id', 'function_name']).doUpdateSet({
        last_run_at: later('last_run_at'),
        last_failed_at: later('last_failed_at'),
      }),
    )
    .execute();
}

/** The later of what is there and what is new; what is there, where there is nothing new. */
function later(column: 'last_run_at' | 'last_failed_at') {
  const [there, added] = [sql.ref(`function_activity.${column}`), sql.ref(`excluded.${column}`)];
  return sql<number>`case when ${there} is null or ${added} > ${there} then ${added} else ${there} end`;
}

function select(read: Database['read'], { accountId, functionName, after, limit }: FunctionLogRange) {
  let rows = read
    .selectFrom('function_log')
    .selectAll()
    .where('account_id', '=', accountId)
    .where('function_name', '=', functionName);
  if (after) {
    rows = rows.where(({ eb, refTuple, tuple }) =>
      eb(refTuple('at', 'entry_id'), '<', tuple(after.at, after.id)),
    );
  }
  return rows.orderBy('at', 'desc').orderBy('entry_id', 'desc').limit(limit);
}

function byFunction(a: NotedActivity, b: NotedActivity): number {
  return compare(a.accountId, b.accountId) || compare(a.functionName, b.functionName);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
