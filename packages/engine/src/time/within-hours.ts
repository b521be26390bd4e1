import type { LocalTime } from './local-time.ts';
import { weekdayOf } from './weekday.ts';

/** A stretch of the day, both ends included, in seconds since midnight. `to` before `from` runs past midnight. */
export type Hours = { readonly from: number; readonly to: number };

/** Tells whether a local time lies within hours on the given days (none given = every day). What runs past midnight belongs to the day it starts. */
export function isWithinHours(local: LocalTime, hours: Hours, days?: ReadonlySet<string>): boolean {
  const on = (day: number): boolean => days === undefined || days.has(weekdayOf(day));
  if (hours.from <= hours.to) return local.second >= hours.from && local.second <= hours.to && on(local.day);
  return (local.second >= hours.from && on(local.day)) || (local.second <= hours.to && on(local.day - 1));
}
