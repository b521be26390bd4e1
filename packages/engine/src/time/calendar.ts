import type { Calendar, Closing, DateOpening, WeeklyOpening } from '../decide/calendar.ts';
import { type LocalTime, localTime } from './local-time.ts';
import { parseIsoDate } from './wall-clock.ts';
import { isWithinDates } from './within-dates.ts';
import { hoursOf, isWithinHours } from './within-hours.ts';

/** Tells whether a calendar is open at an instant; a sentence saying what is wrong where the calendar cannot be read. */
export function isOpen(calendar: Calendar, now: number): boolean | string {
  const local = localTime(calendar.timeZone, now);
  if (local === undefined) return `calendar '${calendar.name}': '${calendar.timeZone}' is not a time zone`;
  const openings = calendar.open ?? [];
  if (openings.some((opening) => 'date' in opening && isOpenOnDate(opening, local))) return true;
  if ((calendar.closed ?? []).some((closing) => isClosed(closing, local.day))) return false;
  const weekly = openings.filter((opening): opening is WeeklyOpening => !('date' in opening));
  return weekly.length === 0 || weekly.some((opening) => isOpenWeekly(opening, local));
}

function isOpenOnDate(opening: DateOpening, local: LocalTime): boolean {
  const day = parseIsoDate(opening.date);
  if (day === undefined) return false;
  const hours = hoursOf(opening);
  if (hours.from <= hours.to) return local.day === day && isWithinHours(local, hours);
  return (
    (local.day === day && local.second >= hours.from) || (local.day === day + 1 && local.second <= hours.to)
  );
}

function isClosed(closing: Closing, day: number): boolean {
  const [from, to] = typeof closing === 'string' ? [closing, closing] : [closing.from, closing.to];
  return isWithinDates(day, parseIsoDate(from), parseIsoDate(to));
}

function isOpenWeekly(opening: WeeklyOpening, local: LocalTime): boolean {
  return isWithinHours(local, hoursOf(opening), opening.days);
}
