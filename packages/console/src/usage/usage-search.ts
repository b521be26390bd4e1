import type { EndpointId, ReplyOf } from '@conversation-orchestrator/api';
import { givenMembers, searchChoice } from '../data/search-text.ts';

/** Stretches of time one looks at, up to now. */
export const USAGE_RANGES = ['day', 'week', 'month', 'custom'] as const;

export type UsageRange = (typeof USAGE_RANGES)[number];

/** One bar per hour, or per day. */
export type UsageInterval = ReplyOf<Extract<EndpointId, 'policyUsage.get'>>['body']['interval'];

export const INTERVALS: readonly UsageInterval[] = ['hour', 'day'];

/** What the address of the page says: which time (of `custom` from when to when, as ISO), cut how. */
export type UsageSearch = {
  readonly range?: UsageRange;
  readonly from?: string;
  readonly to?: string;
  readonly by?: UsageInterval;
};

/** Reads the query of the address; what it does not know is left out. */
export function usageSearch({ range, from, to, by }: Record<string, unknown>): UsageSearch {
  const time = (value: unknown) =>
    typeof value === 'string' && !Number.isNaN(Date.parse(value)) ? value : undefined;
  return givenMembers({
    range: searchChoice(range, USAGE_RANGES),
    from: time(from),
    to: time(to),
    by: searchChoice(by, INTERVALS),
  });
}
