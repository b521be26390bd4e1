import { Problem } from '@conversation-orchestrator/api';
import type { DecisionStore, UsageCount, UsageInterval } from './decision-store.ts';
import type { UsagePeriod } from './usage-period.ts';

const MOST_COUNTS = 100_000;
const HOURS_AT_ONCE = 240;
const HOUR_MS = 3_600_000;

export type UsageQuery = UsagePeriod & { readonly accountId: string; readonly interval: UsageInterval };

/** Reads the counts of whole intervals, some days at once. Throws `INVALID_REQUEST` where they are more than one report can hold. */
export async function readUsage(store: DecisionStore, query: UsageQuery): Promise<readonly UsageCount[]> {
  const counts: UsageCount[] = [];
  for (let from = query.from; from < query.to; from += HOURS_AT_ONCE * HOUR_MS) {
    const to = Math.min(query.to, from + HOURS_AT_ONCE * HOUR_MS);
    const limit = MOST_COUNTS + 1 - counts.length;
    for (const count of await store.usage({ ...query, from, to, limit })) counts.push(count);
    if (counts.length > MOST_COUNTS) throw tooMany();
  }
  return counts;
}

function tooMany(): Problem {
  const message = `there are more than ${MOST_COUNTS} counts: ask for a shorter time, or by day`;
  return new Problem('INVALID_REQUEST', message, { errors: [{ path: 'from', message }] });
}
