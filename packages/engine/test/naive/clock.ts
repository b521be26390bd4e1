import type { Value } from '../../src/index.ts';
import { INVALID, type Outcome, value } from './outcome.ts';

/** What a calendar and a clock on the wall show. */
export type WallTime = {
  /** Days since 1970-01-01, as if the wall's date were one in UTC. */
  readonly day: number;
  /** Seconds since midnight, by the clock. */
  readonly second: number;
};

const DAYS = ['SUN', 'MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT'];
const formats = new Map<string, Intl.DateTimeFormat>();

/** What the wall shows in a zone at an instant, by `Intl.DateTimeFormat`; undefined for a zone that does not exist. */
export function wallTime(now: number, timeZone: string): WallTime | undefined {
  const format = formatFor(timeZone);
  if (format === undefined) return undefined;
  const parts = new Map(format.formatToParts(now).map(({ type, value: text }) => [type, Number(text)]));
  const part = (name: Intl.DateTimeFormatPartTypes): number => parts.get(name) ?? Number.NaN;
  return {
    day: dayNumber(part('year'), part('month'), part('day')),
    second: part('hour') * 3600 + part('minute') * 60 + part('second'),
  };
}

function formatFor(timeZone: string): Intl.DateTimeFormat | undefined {
  const known = formats.get(timeZone);
  if (known !== undefined) return known;
  try {
    const numeric = 'numeric';
    const date = { year: numeric, month: numeric, day: numeric } as const;
    const time = { hour: numeric, minute: numeric, second: numeric, hourCycle: 'h23' } as const;
    const format = new Intl.DateTimeFormat('en-US', { timeZone, calendar: 'gregory', ...date, ...time });
    formats.set(timeZone, format);
    return format;
  } catch {
    return undefined;
  }
}

/** Days since 1970-01-01 of a date of the calendar. */
export function dayNumber(year: number, month: number, day: number): number {
  return Date.UTC(year, month - 1, day) / 86_400_000;
}

/** The day of the week of a day number. 1970-01-01 was a Thursday. */
export function weekdayOf(day: number): string {
  return DAYS[(((day + 4) % 7) + 7) % 7] ?? '';
}

/** Whether the wall shows a time of day from `start` to `end`, both included; `runs` says on which days the range starts. */
export function withinHours(
  wall: WallTime,
  { start, end }: { readonly start: number; readonly end: number },
  runs: (day: number) => boolean,
): boolean {
  if (start <= end) return wall.second >= start && wall.second <= end && runs(wall.day);
  return (wall.second >= start && runs(wall.day)) || (wall.second <= end && runs(wall.day - 1));
}

/** `isTimeRange(start, end, zone, days)`. */
export function isTimeRange(now: number, [start, end, zone, days = DAYS]: readonly Value[]): Outcome {
  const hours = { start: secondsOf(start ?? null), end: secondsOf(end ?? null) };
  const wall = typeof zone === 'string' ? wallTime(now, zone) : undefined;
  if (Number.isNaN(hours.start + hours.end) || wall === undefined || !areDays(days)) return INVALID;
  return value(withinHours(wall, hours, (day) => days.includes(weekdayOf(day))));
}

/** `isDateRange(first, last, zone, days)`. */
export function isDateRange(now: number, [first, last, zone, days = DAYS]: readonly Value[]): Outcome {
  const from = dayOf(first ?? null);
  const to = dayOf(last ?? null);
  const wall = typeof zone === 'string' ? wallTime(now, zone) : undefined;
  if (Number.isNaN(from + to) || wall === undefined || !areDays(days)) return INVALID;
  return value(wall.day >= from && wall.day <= to && days.includes(weekdayOf(wall.day)));
}

function areDays(days: Value): days is readonly string[] {
  return Array.isArray(days) && days.every((day) => DAYS.includes(day as string));
}

/** The seconds of `hh:mm:ss`, or NaN. */
function secondsOf(time: Value): number {
  const [, hour, minute, second] = /^([01]\d|2[0-3]):([0-5]\d):([0-5]\d)$/.exec(String(time)) ?? [];
  return Number(hour) * 3600 + Number(minute) * 60 + Number(second);
}

/** The day number of `mm/dd/yy` or `mm/dd/yyyy`, or NaN. */
function dayOf(date: Value): number {
  const [, month, day, year] = /^(\d\d)\/(\d\d)\/(\d\d|\d{4})$/.exec(String(date)) ?? [];
  if (year === undefined) return Number.NaN;
  const made = new Date(
    Date.UTC(year.length === 2 ? 2000 + Number(year) : Number(year), Number(month) - 1, Number(day)),
  );
  return made.getUTCMonth() + 1 === Number(month) ? made.getTime() / 86_400_000 : Number.NaN;
}
