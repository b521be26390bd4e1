import type { Calendar } from '@conversation-orchestrator/engine';

/** Days of the week, as calendars name them. */
export const WEEKDAYS = ['MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT', 'SUN'] as const;

export type Weekday = (typeof WEEKDAYS)[number];

/** Opening hours on some days of the week. Without times: all day. */
export type WeeklyRow = {
  readonly key: number;
  readonly days: readonly Weekday[];
  readonly from: string;
  readonly to: string;
};
/** Opening hours on one date. */
export type DateRow = {
  readonly key: number;
  readonly date: string;
  readonly from: string;
  readonly to: string;
};
/** Closed from a date through another; one day where `to` is empty. */
export type ClosedRow = {
  readonly key: number;
  readonly from: string;
  readonly to: string;
  readonly name: string;
};

/** A calendar while it is written: every field a text. Keys tell rows apart. */
export type CalendarDraft = {
  readonly name: string;
  readonly timeZone: string;
  readonly weekly: readonly WeeklyRow[];
  readonly dates: readonly DateRow[];
  readonly closed: readonly ClosedRow[];
};

let lastKey = 0;

/** A key no row has yet. */
export function newKey(): number {
  lastKey += 1;
  return lastKey;
}

/** An office that is open on weekdays, to begin with. */
export function blankCalendar(timeZone: string): CalendarDraft {
  const weekly = [{ key: newKey(), days: WEEKDAYS.slice(0, 5), from: '09:00', to: '18:00' }];
  return { name: '', timeZone, weekly, dates: [], closed: [] };
}

/** A calendar, to be changed. */
export function draftOfCalendar({ name, timeZone, open = [], closed = [] }: Calendar): CalendarDraft {
  const weekly: WeeklyRow[] = [];
  const dates: DateRow[] = [];
  for (const opening of open) {
    const hours = { key: newKey(), from: opening.from ?? '', to: opening.to ?? '' };
    if ('date' in opening) dates.push({ ...hours, date: opening.date });
    else weekly.push({ ...hours, days: WEEKDAYS.filter((day) => opening.days?.includes(day) ?? true) });
  }
  const closings = closed.map((closing) =>
    typeof closing === 'string'
      ? { key: newKey(), from: closing, to: '', name: '' }
      : { key: newKey(), from: closing.from, to: closing.to, name: closing.name ?? '' },
  );
  return { name, timeZone, weekly, dates, closed: closings };
}

/** What was written, as a calendar. */
export function calendarOfDraft({ name, timeZone, weekly, dates, closed }: CalendarDraft): Calendar {
  const open = [
    ...dates.map(({ date, from, to }) => ({ date, ...hours(from, to) })),
    ...weekly.map(({ days, from, to }) => ({
      ...(days.length < WEEKDAYS.length && { days: [...days] }),
      ...hours(from, to),
    })),
  ];
  const closings = closed.map(({ from, to, name: called }) =>
    (to === '' || to === from) && called === ''
      ? from
      : { from, to: to === '' ? from : to, ...(called !== '' && { name: called }) },
  );
  return {
    name: name.trim(),
    timeZone,
    ...(closings.length > 0 && { closed: closings }),
    ...(open.length > 0 && { open }),
  };
}

/** Whether something is still missing: a name, a date, a day, one of two times, or an order of dates. */
export function isIncomplete({ name, weekly, dates, closed }: CalendarDraft): boolean {
  const halfTimed = ({ from, to }: { readonly from: string; readonly to: string }) =>
    (from === '') !== (to === '');
  return (
    name.trim() === '' ||
    weekly.some((row) => row.days.length === 0 || halfTimed(row)) ||
    dates.some((row) => row.date === '' || halfTimed(row)) ||
    closed.some(({ from, to }) => from === '' || (to !== '' && to < from))
  );
}

function hours(from: string, to: string) {
  return { ...(from !== '' && { from }), ...(to !== '' && { to }) };
}
