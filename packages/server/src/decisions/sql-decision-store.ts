import type { Outcome } from '@conversation-orchestrator/engine';
import type { Database } from '../storage/database.ts';
import { createAppend } from './append-decisions.ts';
import { toRecord } from './decision-row.ts';
import type { DecisionStore, UsageCount } from './decision-store.ts';
import { deleteDecisions, deleteUsage } from './delete-decisions.ts';
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
    deleteBefore: (...old) => deleteDecisions(database, ...old),
    deleteUsageBefore: (...old) => deleteUsage(database, ...old),
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
