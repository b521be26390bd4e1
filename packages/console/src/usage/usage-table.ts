import type { Outcome } from '@conversation-orchestrator/engine';
import type { Answer } from '@conversation-orchestrator/sdk';
import { INTERVAL_MS, intervalStart } from './usage-period.ts';

/** What the server counted. */
export type UsageReport = Answer<'policyUsage.get'>['body'];

/** What a column counts: a policy's wins, those of all policies not shown, or decisions that ended without one. */
export type UsageColumn =
  | { readonly kind: 'policy'; readonly id: string; readonly name: string; readonly total: number }
  | { readonly kind: 'others'; readonly id: string; readonly policies: number; readonly total: number }
  | { readonly kind: 'outcome'; readonly id: Exclude<Outcome, 'MATCHED'>; readonly total: number };

/** One interval: where it begins (epoch milliseconds), and its count in each column. */
export type UsageRow = { readonly at: number; readonly counts: readonly number[] };

/** The counts per interval, those in which nothing happened included. */
export type UsageTable = {
  readonly columns: readonly UsageColumn[];
  readonly rows: readonly UsageRow[];
  readonly total: number;
  readonly matched: number;
};

const UNMATCHED = ['FALLBACK', 'NO_MATCHED_RULES', 'NO_POLICIES_ENABLED'] as const;
const MOST_ROWS = 1_000;

/** Lays out the counts: the policies that won most have a column each, the others one together, and so has each way to end without one that occurred. */
export function usageTable(report: UsageReport, shownPolicies: number): UsageTable {
  const starts = startsOf(report);
  const place = new Map(starts.map((at, row) => [at, row]));
  const column = (intervals: readonly { readonly at: string; readonly count: number }[]) => {
    const counts = starts.map(() => 0);
    for (const { at, count } of intervals) {
      const row = place.get(intervalStart(Date.parse(at), report.interval));
      if (row !== undefined) counts[row] = (counts[row] ?? 0) + count;
    }
    return counts;
  };
  const shown = report.policies.slice(0, shownPolicies);
  const rest = report.policies.slice(shownPolicies);
  const filled: (readonly [UsageColumn, readonly number[]])[] = [
    ...shown.map(({ policyId, name, count, intervals }) => {
      const head: UsageColumn = { kind: 'policy', id: policyId, name, total: count };
      return [head, column(intervals)] as const;
    }),
    ...othersColumn(rest, column),
    ...UNMATCHED.flatMap((id) => {
      const counts = column(report.decisions.map(({ at, outcomes }) => ({ at, count: outcomes[id] ?? 0 })));
      const total = sum(counts);
      return total === 0 ? [] : [[{ kind: 'outcome', id, total }, counts] as const];
    }),
  ];
  return {
    columns: filled.map(([head]) => head),
    rows: starts.map((at, row) => ({ at, counts: filled.map(([, counts]) => counts[row] ?? 0) })),
    total: sum(report.decisions.map(({ count }) => count)),
    matched: sum(report.decisions.map(({ outcomes }) => outcomes.MATCHED ?? 0)),
  };
}

function othersColumn(
  rest: UsageReport['policies'],
  column: (intervals: UsageReport['policies'][number]['intervals']) => readonly number[],
): readonly (readonly [UsageColumn, readonly number[]])[] {
  if (rest.length === 0) return [];
  const total = sum(rest.map(({ count }) => count));
  const counts = column(rest.flatMap(({ intervals }) => intervals));
  return [[{ kind: 'others', id: 'others', policies: rest.length, total }, counts]];
}

function startsOf({ from, to, interval }: UsageReport): readonly number[] {
  const first = intervalStart(Date.parse(from), interval);
  const count = Math.ceil((Date.parse(to) - first) / INTERVAL_MS[interval]);
  const length = Math.min(Math.max(count, 0), MOST_ROWS);
  return Array.from({ length }, (_, row) => first + row * INTERVAL_MS[interval]);
}

function sum(counts: readonly number[]): number {
  return counts.reduce((total, count) => total + count, 0);
}
