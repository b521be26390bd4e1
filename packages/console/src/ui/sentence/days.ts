const WEEK = ['MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT', 'SUN'] as const;
/** A Monday, to count weekdays from. */
const MONDAY = Date.UTC(2024, 0, 1);
const DAY_MS = 86_400_000;

/** Weekdays in the reader's language, days in a row joined: "Mon–Fri, Sun". What is not a day stays as it is. */
export function daysText(days: readonly string[], language: string): string {
  const wanted = new Set(days.map((day) => day.toUpperCase().slice(0, 3)));
  const parts: string[] = [];
  for (let at = 0; at < WEEK.length; at++) {
    if (!wanted.has(WEEK[at] ?? '')) continue;
    let last = at;
    while (last + 1 < WEEK.length && wanted.has(WEEK[last + 1] ?? '')) last++;
    const [first, end] = [dayName(at, language), dayName(last, language)];
    parts.push(last === at ? first : last === at + 1 ? `${first}, ${end}` : `${first}–${end}`);
    at = last;
  }
  return parts.length > 0 ? parts.join(', ') : days.join(', ');
}

function dayName(at: number, language: string): string {
  return new Intl.DateTimeFormat(language, { weekday: 'short', timeZone: 'UTC' }).format(
    MONDAY + at * DAY_MS,
  );
}

/** `America/New_York` as people say it: "New York". */
export function zoneText(zone: string): string {
  return (zone.split('/').at(-1) ?? zone).replaceAll('_', ' ');
}

/** `09:00:00` without seconds that say nothing. */
export function timeText(time: string): string {
  return time.replace(/^(\d{1,2}:\d{2}):00$/, '$1');
}
