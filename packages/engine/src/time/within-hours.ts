import type { LocalTime } from './local-time.ts';
import { parseTime } from './wall-clock.ts';
import { isOnDays } from './weekday.ts';

/** A stretch of the day, both ends included, in seconds since midnight. `to` before `from` runs past midnight. */
export type Hours = { readonly from: number; readonly to: number };

const WHOLE_DAY: Hours = { from: 0, to: 86_399 };

/** Reads the hours between two times of day. An end left out, or that is no time of day, is that of the day. */
export function hoursOf({ from = '', to = '' }: { readonly from?: string; readonly to?: string }): Hours {
  return { from: parseTime(from) ?? WHOLE_DAY.from, to: parseTime(to) ?? WHOLE_DAY.to };
}

/** Tells whether a local time lies within hours on the given days of the week (none given = every day). What runs past midnight belongs to the day it starts. */
export function isWithinHours(local: LocalTime, hours: Hours, days?: readonly string[]): boolean {
  const on = (day: number): boolean => isOnDays(day, days);
  if (hours.from <= hours.to) return local.second >= hours.from && local.second <= hours.to && on(local.day);
  return (local.second >= hours.from && on(local.day)) || (local.second <= hours.to && on(local.day - 1));
}
