import type { Outcome } from '@conversation-orchestrator/engine';
import type { Position } from '../cursor.ts';
import { countDecisions, type HourlyCount } from './count-decisions.ts';
import type { DecisionRecord } from './decision-log.ts';
import { COLUMN_OF, type DecisionRow, toRecord, toRow } from './decision-row.ts';
import type { DecisionRange, DecisionStore, UsageCount, UsageRange } from './decision-store.ts';

const DAY_MS = 86_400_000;

/** Keeps decisions in memory, for tests of what uses them. What it gives back went through JSON, as it does with a database. */
export function createMemoryDecisionStore(): DecisionStore {
  const rows = new Map<string, DecisionRow>();
  const counts = new Map<string, HourlyCount>();
  return {
    async appendAll(records) {
      const added = records.filter((record) => addTo(rows, record));
      for (const count of countDecisions(added)) {
        const key = JSON.stringify([count.account_id, count.hour, count.outcome, count.policy_id]);
        counts.set(key, { ...count, count: count.count + (counts.get(key)?.count ?? 0) });
      }
    },
    async find(accountId, nextActionId) {
      const row = rows.get(keyOf(accountId, nextActionId));
      return row && toRecord(row);
    },
    list: async (range) =>
      [...rows.values()]
        .filter((row) => isIn(range, row))
        .sort(newestFirst)
        .slice(0, range.limit)
        .map(toRecord),
    usage: async (range) => sumUp(counts.values(), range).slice(0, range.limit),
    async deleteBefore(accountId, moment, limit) {
      const old = [...rows.values()].filter(({ account_id, at }) => account_id === accountId && at < moment);
      const deleted = old.sort((a, b) => a.at - b.at).slice(0, limit);
      for (const { decision_id } of deleted) rows.delete(keyOf(accountId, decision_id));
      return deleted.length;
    },
    async deleteUsageBefore(accountId, moment, limit) {
      const old = [...counts].filter(([, count]) => count.account_id === accountId && count.hour < moment);
      const deleted = old.sort(([, a], [, b]) => a.hour - b.hour).slice(0, limit);
      for (const [key] of deleted) counts.delete(key);
      return deleted.length;
    },
  };
}

const keyOf = (...parts: readonly [string, string]): string => JSON.stringify(parts);

function addTo(rows: Map<string, DecisionRow>, record: DecisionRecord): boolean {
  const key = keyOf(record.accountId, record.nextActionId);
  if (rows.has(key)) return false;
  rows.set(key, toRow(record));
  return true;
}

function isIn({ accountId, key, from, to, after }: DecisionRange, row: DecisionRow): boolean {
  return (
    row.account_id === accountId &&
    (key === undefined || row[COLUMN_OF[key.name]] === key.value) &&
    (from === undefined || row.at >= from) &&
    (to === undefined || row.at < to) &&
    (after === undefined || compare(positionOf(row), after) < 0)
  );
}

function newestFirst(a: DecisionRow, b: DecisionRow): number {
  return compare(positionOf(b), positionOf(a));
}

function positionOf({ at, decision_id }: DecisionRow): Position {
  return { at, id: decision_id };
}

function compare(a: Position, b: Position): number {
  return a.at - b.at || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}

function sumUp(
  counts: Iterable<HourlyCount>,
  { accountId, interval, from, to }: UsageRange,
): readonly UsageCount[] {
  const sums = new Map<string, UsageCount>();
  for (const { account_id: owner, hour, outcome, policy_id: policyId, count } of counts) {
    if (owner !== accountId || hour < from || hour >= to) continue;
    const at = interval === 'hour' ? hour : hour - (hour % DAY_MS);
    const key = JSON.stringify([outcome, policyId, at]);
    sums.set(key, {
      at,
      outcome: outcome as Outcome,
      ...(policyId !== '' && { policyId }),
      count: count + (sums.get(key)?.count ?? 0),
    });
  }
  return [...sums]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, sum]) => sum)
    .sort((a, b) => a.at - b.at);
}
