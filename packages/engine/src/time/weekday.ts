/** Days of the week as policies name them, in the order of `1970-01-01` (a Thursday) modulo seven. */
const FROM_EPOCH = ['THU', 'FRI', 'SAT', 'SUN', 'MON', 'TUE', 'WED'] as const;

const FULL_NAMES: ReadonlyMap<string, string> = new Map(
  ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY'].map((name) => [
    name,
    name.slice(0, 3),
  ]),
);

/** The day of the week (`MON`…`SUN`) of a date given as days since 1970-01-01. */
export function weekdayOf(epochDay: number): string {
  return FROM_EPOCH[((epochDay % 7) + 7) % 7] ?? 'THU';
}

/** Reads `MON` or `Monday`, in any letter case, as `MON`…`SUN`; undefined where it is no day. */
export function parseWeekday(text: string): string | undefined {
  const name = text.toUpperCase();
  return FULL_NAMES.get(name) ?? FROM_EPOCH.find((day) => day === name);
}
