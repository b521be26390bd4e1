import { MAX_USAGE_INTERVALS, Problem } from '@conversation-orchestrator/api';
import type { UsageInterval } from './decision-store.ts';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/** How long an interval is, in milliseconds. */
export const INTERVAL_MS: Readonly<Record<UsageInterval, number>> = { hour: HOUR_MS, day: DAY_MS };

/** How many intervals are reported where no begin is given: a week of hours, three months of days. */
const INTERVALS_BY_DEFAULT: Readonly<Record<UsageInterval, number>> = { hour: 7 * 24, day: 90 };

/** Whole intervals: from the begin of the first to the end of the last, epoch milliseconds. */
export type UsagePeriod = { readonly from: number; readonly to: number };

export type AskedPeriod = {
  readonly interval: UsageInterval;
  readonly from?: number;
  readonly to?: number;
};

/**
 * The whole intervals that a time asked for touches, since decisions are counted by the hour and an interval is never cut. Without an end,
 * the present interval is the last. Throws `INVALID_REQUEST` where they are too many.
 */
export function usagePeriod({ interval, from, to }: AskedPeriod, now: number): UsagePeriod {
  const length = INTERVAL_MS[interval];
  const end = to === undefined ? (Math.floor(now / length) + 1) * length : Math.ceil(to / length) * length;
  const begin =
    from === undefined ? end - INTERVALS_BY_DEFAULT[interval] * length : Math.floor(from / length) * length;
  if (end - begin > MAX_USAGE_INTERVALS * length) throw tooLong(interval);
  return { from: begin, to: Math.max(begin, end) };
}

function tooLong(interval: UsageInterval): Problem {
  const message = `must be at most ${MAX_USAGE_INTERVALS} ${interval}s before \`to\``;
  return new Problem('INVALID_REQUEST', `from: ${message}`, { errors: [{ path: 'from', message }] });
}
