import type { UsageInterval, UsageSearch } from './usage-search.ts';

/** Length of an interval in milliseconds. The server counts by hours and days of UTC. */
export const INTERVAL_MS: Readonly<Record<UsageInterval, number>> = { hour: 3_600_000, day: 86_400_000 };

/** The server answers at most this many intervals at once (`MAX_USAGE_INTERVALS`). */
const MOST_INTERVALS = 1_000;
const DAYS = { day: 1, week: 7, month: 30 } as const;

/** A question for usage: epoch milliseconds, `from` at the start of an interval, `to` left out where it is now. */
export type UsagePeriod = { readonly from: number; readonly to?: number; readonly interval: UsageInterval };

/** The time the address asks for, cut as it says, or as suits its length. */
export function usagePeriod(search: UsageSearch, now: number): UsagePeriod {
  const { range = 'day', by } = search;
  if (range === 'custom') return customPeriod(search, now);
  const interval = by ?? (range === 'day' ? 'hour' : 'day');
  const start = intervalStart(now, interval) - DAYS[range] * INTERVAL_MS.day + INTERVAL_MS[interval];
  return { from: start, interval };
}

function customPeriod({ from, to, by }: Pick<UsageSearch, 'from' | 'to' | 'by'>, now: number): UsagePeriod {
  const end = to === undefined ? now : Date.parse(to);
  const asked = from === undefined ? end - DAYS.week * INTERVAL_MS.day : Date.parse(from);
  // Decisions are not kept as long as this: nothing is left out.
  const start = Math.max(asked, end - (MOST_INTERVALS - 2) * INTERVAL_MS.day);
  const hours = (end - start) / INTERVAL_MS.hour;
  const interval = hours > MOST_INTERVALS - 2 ? 'day' : (by ?? (hours > 3 * 24 ? 'day' : 'hour'));
  return { from: intervalStart(start, interval), interval, ...(to !== undefined && { to: end }) };
}

/** Where the interval of a moment begins. */
export function intervalStart(at: number, interval: UsageInterval): number {
  return Math.floor(at / INTERVAL_MS[interval]) * INTERVAL_MS[interval];
}
