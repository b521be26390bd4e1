import type { Outcome } from '@conversation-orchestrator/engine';
import type { Database, Transaction } from '../storage/database.ts';
import { createAppend } from './append-decisions.ts';
import { toRecord } from './decision-row.ts';
import type { DecisionStore, UsageCount } from './decision-store.ts';
import { selectDecisions, selectUsage } from './select-decisions.ts';

/** Decisions in the database. */
export function createSqlDecisionStore(database: Database): DecisionStore {
  const { read } = database;
  return {
    appendAll: createAppend(database),
    async find(accountId, nextActionId) {
      const row = await read
        .selectFrom('decisions')
        .selectAll()
        .where('account_id', '=', accountId)
        .where('decision_id', '=', nextActionId)
        .executeTakeFirst();
      return row && toRecord(row);
    },
    async list(range) {
      const rows = await selectDecisions(read, range).execute();
      const { from = Number.NEGATIVE_INFINITY } = range;
      return rows.filter(({ at }) => at >= from).map(toRecord);
    },
    async usage(range) {
      const rows = await selectUsage(read, range).execute();
      return rows.map(toUsage);
    },
    deleteBefore: (accountId, moment, limit) =>
      database.write((transaction) => deleteDecisions(transaction, accountId, moment, limit)),
    deleteUsageBefore: (accountId, moment, limit) =>
      database.write((transaction) => deleteUsage(transaction, accountId, moment, limit)),
  };
}

type UsageRow = {
  readonly at: number;
  readonly outcome: string;
  readonly policy_id: string;
  readonly count: number;
};

function toUsage({ at, outcome, policy_id, count }: UsageRow): UsageCount {
  return { at, outcome: outcome as Outcome, ...(policy_id !== '' && { policyId: policy_id }), count };
}

async function deleteDecisions(
  transaction: Transaction,
  accountId: string,
  moment: number,
  limit: number,
): Promise<number> {
  const { numDeletedRows } = await transaction
    .deleteFrom('decisions')
    .where('account_id', '=', accountId)
    .where('decision_id', 'in', (query) =>
      query
        .selectFrom('decisions')
        .select('decision_id')
        .where('account_id', '=', accountId)
        .where('at', '<', moment)
        .orderBy('at')
        .limit(limit),
    )
    .executeTakeFirst();
  return Number(numDeletedRows);
}

async function deleteUsage(
  transaction: Transaction,
  accountId: string,
  moment: number,
  limit: number,
): Promise<number> {
  const { numDeletedRows } = await transaction
    .deleteFrom('policy_usage')
    .where('account_id', '=', accountId)
    .where(({ eb, refTuple, selectFrom }) =>
      eb(
        refTuple('hour', 'outcome', 'policy_id'),
        'in',
        selectFrom('policy_usage')
          .select(['hour', 'outcome', 'policy_id'])
          .where('account_id', '=', accountId)
          .where('hour', '<', moment)
          .orderBy('hour')
          .limit(limit)
          .$asTuple('hour', 'outcome', 'policy_id'),
      ),
    )
    .executeTakeFirst();
  return Number(numDeletedRows);
}
