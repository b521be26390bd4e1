import type { Answer } from '@conversation-orchestrator/sdk';
import { useAccountId } from '../data/session.tsx';
import { useReply } from '../data/use-reply.ts';

const POLL_MS = 30_000;

/** What happened since midnight, in the reader's zone. */
export type UsageToday = {
  /** Decisions in all. */
  readonly decisions: number;
  /** Those that ended without a policy. */
  readonly unmatched: number;
  /** How often each policy won, by hour. */
  readonly byPolicy: ReadonlyMap<string, { readonly count: number; readonly hours: readonly number[] }>;
};

/** How often each policy won today. Undefined until known, and where the role does not allow it. */
export function useUsageToday(): UsageToday | undefined {
  const midnight = new Date();
  midnight.setHours(0, 0, 0, 0);
  const query = { from: midnight.toISOString(), interval: 'hour' } as const;
  const reply = useReply(
    'policyUsage.get',
    { params: { accountId: useAccountId() }, query },
    { everyMs: POLL_MS },
  );
  return reply.data === undefined ? undefined : usageOf(reply.data.body, midnight.getTime());
}

function usageOf({ policies, decisions }: Answer<'policyUsage.get'>['body'], midnight: number): UsageToday {
  return {
    decisions: decisions.reduce((sum, { count }) => sum + count, 0),
    unmatched: decisions.reduce((sum, { count, outcomes }) => sum + count - (outcomes.MATCHED ?? 0), 0),
    byPolicy: new Map(
      policies.map(({ policyId, count, intervals }) => [
        policyId,
        { count, hours: hoursOf(intervals, midnight) },
      ]),
    ),
  };
}

function hoursOf(
  intervals: readonly { readonly at: string; readonly count: number }[],
  midnight: number,
): readonly number[] {
  const hours = Array.from({ length: 24 }, () => 0);
  for (const { at, count } of intervals) {
    const hour = Math.floor((Date.parse(at) - midnight) / 3_600_000);
    if (hour >= 0 && hour < 24) hours[hour] = (hours[hour] ?? 0) + count;
  }
  return hours;
}
