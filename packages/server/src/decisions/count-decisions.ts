import type { Schema } from '../storage/schema.ts';
import type { DecisionRecord } from './decision-log.ts';

const HOUR_MS = 3_600_000;

/** How many decisions of one account ended in one way in one UTC hour. `policy_id` is the winner, or empty. */
export type HourlyCount = Schema['policy_usage'];

/** Counts records. The counts come in the order of their keys: transactions that add to the same ones must meet them in the same order. */
export function countDecisions(records: readonly DecisionRecord[]): readonly HourlyCount[] {
  const counts = new Map<string, HourlyCount>();
  for (const { accountId, at, outcome, policyId = '' } of records) {
    const hour = Math.floor(at / HOUR_MS) * HOUR_MS;
    const key = JSON.stringify([accountId, hour, outcome, policyId]);
    const count = (counts.get(key)?.count ?? 0) + 1;
    counts.set(key, { account_id: accountId, hour, outcome, policy_id: policyId, count });
  }
  return [...counts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, count]) => count);
}
