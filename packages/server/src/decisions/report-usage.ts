import type { ReplyOf } from '@conversation-orchestrator/api';
import type { Clock } from '../clock.ts';
import type { Rulesets } from '../policies/rulesets.ts';
import type { DecisionStore, UsageCount } from './decision-store.ts';
import { policyNames } from './policy-names.ts';
import { readUsage } from './read-usage.ts';
import { type AskedPeriod, usagePeriod } from './usage-period.ts';

/** How often each policy won, and how decisions ended, per interval. */
export type UsageReport = ReplyOf<'policyUsage.get'>['body'];

export type UsageParts = {
  readonly store: DecisionStore;
  readonly rulesets: Rulesets;
  readonly clock: Clock;
};

/** Reports whole intervals: those the time asked for touches. `from` and `to` of the report say which. */
export async function reportUsage(
  parts: UsageParts,
  { accountId, ...asked }: AskedPeriod & { readonly accountId: string },
): Promise<UsageReport> {
  const { interval } = asked;
  const period = usagePeriod(asked, parts.clock.now());
  const counts = await readUsage(parts.store, { ...period, accountId, interval });
  const byPolicy = groupBy(counts, ({ policyId }) => policyId);
  const names = await policyNames(parts, accountId, new Set(byPolicy.keys()));
  const policies = [...byPolicy].map(([policyId, own]) => ({
    policyId,
    name: names.get(policyId) ?? policyId,
    count: sum(own),
    intervals: own.map(({ at, count }) => ({ at: iso(at), count })),
  }));
  return {
    from: iso(period.from),
    to: iso(period.to),
    interval,
    policies: policies.sort((a, b) => b.count - a.count || compare(a.name, b.name)),
    decisions: [...groupBy(counts, ({ at }) => at)].map(([at, own]) => ({
      at: iso(at),
      count: sum(own),
      outcomes: outcomesOf(own),
    })),
  };
}

function outcomesOf(counts: readonly UsageCount[]): UsageReport['decisions'][number]['outcomes'] {
  const byOutcome = groupBy(counts, ({ outcome }) => outcome);
  return Object.fromEntries([...byOutcome].map(([outcome, own]) => [outcome, sum(own)]));
}

/** The groups in the order in which each begins; what has no key is in none. */
function groupBy<K>(
  counts: readonly UsageCount[],
  keyOf: (count: UsageCount) => K | undefined,
): ReadonlyMap<K, readonly UsageCount[]> {
  const groups = new Map<K, UsageCount[]>();
  for (const count of counts) {
    const key = keyOf(count);
    if (key === undefined) continue;
    const group = groups.get(key);
    if (group) group.push(count);
    else groups.set(key, [count]);
  }
  return groups;
}

function sum(counts: readonly UsageCount[]): number {
  return counts.reduce((total, { count }) => total + count, 0);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function iso(at: number): string {
  return new Date(at).toISOString();
}
