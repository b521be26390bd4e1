import { show } from '../../show.ts';
import { isOpen } from '../../time/calendar.ts';
import { isTimeZone, localTime } from '../../time/local-time.ts';
import { parseTime, parseUsDate } from '../../time/wall-clock.ts';
import { isOnDays, parseWeekday } from '../../time/weekday.ts';
import { isWithinDates } from '../../time/within-dates.ts';
import { hoursOf, isWithinHours } from '../../time/within-hours.ts';
import type { Value } from '../../value.ts';
import type { FunctionDefinition, Mistake, Parameter } from './definition.ts';

/** A text of which not every one will do: `is` tells, and `what` says to the author what would. */
function written(
  name: string,
  { code, is, what }: { code: Mistake['code']; is: (text: string) => boolean; what: string },
): Parameter {
  return {
    name,
    types: ['string'],
    check: (text) => (is(text as string) ? undefined : { code, message: `${show(text)} is not ${what}` }),
  };
}

const ZONE = written('timeZone', {
  code: 'BAD_TIME_ZONE',
  is: isTimeZone,
  what: "a time zone, such as 'America/New_York'",
});

const time = (name: string) =>
  written(name, {
    code: 'BAD_TIME',
    is: (text) => parseTime(text) !== undefined,
    what: "a time of day, such as '09:00:00'",
  });

const date = (name: string) =>
  written(name, {
    code: 'BAD_DATE',
    is: (text) => parseUsDate(text) !== undefined,
    what: 'a date written mm/dd/yy or mm/dd/yyyy',
  });

const DAYS: Parameter = { name: 'days', types: ['list'], optional: true, check: checkDays };

function checkDays(days: Value): Mistake | undefined {
  const wrong = (days as readonly Value[]).find(
    (day) => typeof day !== 'string' || parseWeekday(day) === undefined,
  );
  if (wrong === undefined) return undefined;
  return { code: 'BAD_DAY', message: `${show(wrong)} is not a day: MON, TUE, WED, THU, FRI, SAT or SUN` };
}

const OUT_OF_RANGE = 'the clock is out of range';

/** Functions of the clock, which comes with the question: a decision can be replayed at any time. */
export const CLOCK_FUNCTIONS = {
  isTimeRange: {
    parameters: [time('from'), time('to'), ZONE, DAYS],
    returns: 'boolean',
    summary:
      'Whether it is between two times of day there, both included, on these days. A range past midnight belongs to the day it starts.',
    example: "isTimeRange('09:00:00', '18:00:00', 'America/New_York', ['MON', 'TUE', 'WED', 'THU', 'FRI'])",
    call: ([from, to, zone, days], { now }) => {
      const local = localTime(zone as string, now);
      if (local === undefined) return { invalid: OUT_OF_RANGE };
      const hours = hoursOf({ from: from as string, to: to as string });
      return { value: isWithinHours(local, hours, days as readonly string[] | undefined) };
    },
  },
  isDateRange: {
    parameters: [date('from'), date('to'), ZONE, DAYS],
    returns: 'boolean',
    summary: 'Whether the date there is between two dates, both included, and on one of these days.',
    example: "isDateRange('12/24/26', '12/26/26', 'Europe/Berlin')",
    call: ([from, to, zone, days], { now }) => {
      const local = localTime(zone as string, now);
      if (local === undefined) return { invalid: OUT_OF_RANGE };
      const within = isWithinDates(local.day, parseUsDate(from as string), parseUsDate(to as string));
      return { value: within && isOnDays(local.day, days as readonly string[] | undefined) };
    },
  },
  inCalendar: {
    parameters: [{ name: 'calendar', types: ['string'] }],
    returns: 'boolean',
    summary: 'Whether a calendar of the account is open now: within its hours and not on a closed date.',
    example: "inCalendar('support-hours')",
    call: ([name], { now, calendars }) => {
      const calendar = calendars?.get(name as string);
      if (calendar === undefined) return { invalid: `there is no calendar ${show(name as string)}` };
      const open = isOpen(calendar, now);
      return typeof open === 'string' ? { invalid: open } : { value: open };
    },
  },
} as const satisfies Record<string, FunctionDefinition>;
