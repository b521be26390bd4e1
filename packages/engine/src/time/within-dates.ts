/** Tells whether a day lies between two days, both included, all given as days since 1970-01-01. Where one of them is no date, nothing does. */
export function isWithinDates(day: number, from: number | undefined, to: number | undefined): boolean {
  return from !== undefined && to !== undefined && day >= from && day <= to;
}
