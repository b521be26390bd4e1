import { sql } from 'kysely';
import { inSlices } from '../in-slices.ts';
import type { Database, Transaction } from '../storage/database.ts';
import type { Schema } from '../storage/schema.ts';
import { countDecisions } from './count-decisions.ts';
import type { DecisionRecord } from './decision-log.ts';
import { type DecisionRow, toRow } from './decision-row.ts';
import { createMultiRowInsert } from './multi-row-insert.ts';

/** Thrown within a transaction to undo it: a part of the batch is in the log already. */
class PartlyThere extends Error {}

type Append = (records: readonly DecisionRecord[]) => Promise<void>;

/** Makes what adds a batch and its counts in one transaction, leaving out what is there already. */
export function createAppend(database: Database): Append {
  const insertDecisions = createMultiRowInsert<DecisionRow>(database.dialect, decisionInsert);
  const addCounts = createMultiRowInsert<Schema['policy_usage']>(database.dialect, countInsert);

  const write: Append = async (records) => {
    const rows = await inSlices(toRows(records));
    const counts = countDecisions(records);
    await database.write(async (transaction) => {
      if ((await insertDecisions(transaction, rows)) < rows.length) throw new PartlyThere();
      await addCounts(transaction, counts);
    });
  };

  return async (records) => {
    try {
      await write(records);
    } catch (error) {
      if (!(error instanceof PartlyThere)) throw error;
      await write(await missingOf(database, records));
    }
  };
}

function decisionInsert(transaction: Transaction, rows: readonly DecisionRow[]) {
  return transaction
    .insertInto('decisions')
    .values(rows)
    .onConflict((conflict) => conflict.columns(['account_id', 'decision_id']).doNothing());
}

function countInsert(transaction: Transaction, rows: readonly Schema['policy_usage'][]) {
  return transaction
    .insertInto('policy_usage')
    .values(rows)
    .onConflict((conflict) =>
      conflict.columns(['account_id', 'hour', 'outcome', 'policy_id']).doUpdateSet(({ ref }) => ({
        count: sql<number>`${ref('policy_usage.count')} + ${ref('excluded.count')}`,
      })),
    );
}

function* toRows(records: readonly DecisionRecord[]): Generator<undefined, readonly DecisionRow[]> {
  const rows: DecisionRow[] = [];
  for (const record of records) {
    rows.push(toRow(record));
    yield;
  }
  return rows;
}

/** The records that are not in the log, each once. */
async function missingOf(
  { read }: Database,
  records: readonly DecisionRecord[],
): Promise<readonly DecisionRecord[]> {
  const missing = new Map(records.map((record) => [keyOf(record.accountId, record.nextActionId), record]));
  const known = await read
    .selectFrom('decisions')
    .select(['account_id', 'decision_id'])
    .where(
      'decision_id',
      'in',
      records.map(({ nextActionId }) => nextActionId),
    )
    .where('account_id', 'in', [...new Set(records.map(({ accountId }) => accountId))])
    .execute();
  for (const { account_id, decision_id } of known) missing.delete(keyOf(account_id, decision_id));
  return [...missing.values()];
}

const keyOf = (...parts: readonly [accountId: string, nextActionId: string]): string => JSON.stringify(parts);
