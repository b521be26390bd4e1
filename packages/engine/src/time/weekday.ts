/** 1970-01-01 was a Thursday. */
const FROM_EPOCH = ['THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY', 'MONDAY', 'TUESDAY', 'WEDNESDAY'];

const BY_NAME: ReadonlyMap<string, number> = new Map(
  FROM_EPOCH.flatMap((name, at) => [[name, at] as const, [name.slice(0, 3), at] as const]),
);

/** 0…6, from Thursday. */
function weekdayOf(epochDay: number): number {
  return ((epochDay % 7) + 7) % 7;
}

/** Reads `MON` or `Monday`, in any letter case, as 0…6 from Thursday; undefined where it is no day. */
export function parseWeekday(text: string): number | undefined {
  return BY_NAME.get(text.toUpperCase());
}

/** Tells whether a date, given as days since 1970-01-01, is on one of some days of the week; none given, every day is. A name of no day is none. */
export function isOnDays(epochDay: number, names: readonly string[] | undefined): boolean {
  return names === undefined || names.some((name) => parseWeekday(name) === weekdayOf(epochDay));
}
