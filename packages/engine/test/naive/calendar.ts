import type { Calendar, Closing, DateOpening, Value, WeeklyOpening } from '../../src/index.ts';
import { dayNumber, wallTime, weekdayOf, withinHours } from './clock.ts';
import { INVALID, type Outcome, value } from './outcome.ts';

/** `inCalendar(name)`: a date opening opens; else a closing closes; else the weekly hours decide; without any, it is open. */
export function inCalendar(now: number, calendars: readonly Calendar[], name: Value): Outcome {
  const calendar = calendars.find((one) => one.name === name);
  const wall = calendar === undefined ? undefined : wallTime(now, calendar.timeZone);
  if (calendar === undefined || wall === undefined) return INVALID;
  const openings = calendar.open ?? [];
  const dates = openings.filter((opening): opening is DateOpening => 'date' in opening);
  const weekly = openings.filter((opening): opening is WeeklyOpening => !('date' in opening));
  if (
    dates.some((opening) => withinHours(wall, hoursOf(opening), (day) => day === dayOfDate(opening.date)))
  ) {
    return value(true);
  }
  if ((calendar.closed ?? []).some((closing) => isClosed(closing, wall.day))) return value(false);
  const open = weekly.some((opening) =>
    withinHours(wall, hoursOf(opening), (day) => opening.days?.includes(weekdayOf(day)) ?? true),
  );
  return value(weekly.length === 0 || open);
}

function hoursOf({ from, to }: { readonly from?: string; readonly to?: string }): {
  readonly start: number;
  readonly end: number;
} {
  return { start: secondsOf(from ?? '00:00:00'), end: secondsOf(to ?? '23:59:59') };
}

function secondsOf(time: string): number {
  const [hour = 0, minute = 0, second = 0] = time.split(':').map(Number);
  return hour * 3600 + minute * 60 + second;
}

function isClosed(closing: Closing, day: number): boolean {
  const { from, to } = typeof closing === 'string' ? { from: closing, to: closing } : closing;
  return day >= dayOfDate(from) && day <= dayOfDate(to);
}

function dayOfDate(date: string): number {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  return dayNumber(year, month, day);
}
