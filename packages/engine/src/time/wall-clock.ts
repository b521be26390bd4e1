const TIME = /^([01]\d|2[0-3]):([0-5]\d)(?::([0-5]\d))?$/;

/** Reads `hh:mm:ss` (or `hh:mm`) as seconds since midnight; undefined where it is no time of day. */
export function parseTime(text: string): number | undefined {
  const match = TIME.exec(text);
  if (match === null) return undefined;
  return Number(match[1]) * 3600 + Number(match[2]) * 60 + Number(match[3] ?? 0);
}

const US_DATE = /^(\d{1,2})\/(\d{1,2})\/(\d{2}|\d{4})$/;
const ISO_DATE = /^(\d{4})-(\d{2})-(\d{2})$/;

/** Reads `mm/dd/yy` (20yy) or `mm/dd/yyyy` as days since 1970-01-01; undefined where there is no such date. */
export function parseUsDate(text: string): number | undefined {
  const match = US_DATE.exec(text);
  if (match === null) return undefined;
  const year = Number(match[3]);
  return epochDay(match[3]?.length === 2 ? 2000 + year : year, Number(match[1]), Number(match[2]));
}

/** Reads `yyyy-mm-dd` as days since 1970-01-01; undefined where there is no such date. */
export function parseIsoDate(text: string): number | undefined {
  const match = ISO_DATE.exec(text);
  return match === null ? undefined : epochDay(Number(match[1]), Number(match[2]), Number(match[3]));
}

function epochDay(year: number, month: number, day: number): number | undefined {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  const exists =
    date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return exists ? date.getTime() / 86_400_000 : undefined;
}
