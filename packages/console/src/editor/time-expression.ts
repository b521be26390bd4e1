/** Weekdays as the language writes them, Monday first. */
export const WEEKDAYS = ['MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT', 'SUN'] as const;

export type Weekday = (typeof WEEKDAYS)[number];

/** A stretch of time somebody filled in: hours, dates, or both, on some days, within or outside of it. */
export type TimeForm = {
  readonly hours: boolean;
  /** `hh:mm` */
  readonly fromTime: string;
  readonly toTime: string;
  readonly dates: boolean;
  /** `yyyy-mm-dd` */
  readonly fromDate: string;
  readonly toDate: string;
  readonly zone: string;
  readonly days: readonly Weekday[];
  readonly outside: boolean;
};

/** The condition a filled-in form stands for; undefined while something is missing. */
export function timeExpression(form: TimeForm): string | undefined {
  const parts: string[] = [];
  if (form.zone === '') return undefined;
  const days =
    form.days.length === 0 || form.days.length === 7
      ? ''
      : `, [${form.days.map((day) => `'${day}'`).join(', ')}]`;
  if (form.hours) {
    if (form.fromTime === '' || form.toTime === '') return undefined;
    parts.push(`isTimeRange('${form.fromTime}:00', '${form.toTime}:00', '${form.zone}'${days})`);
  }
  if (form.dates) {
    if (form.fromDate === '' || form.toDate === '') return undefined;
    const onDays = form.hours ? '' : days;
    parts.push(`isDateRange('${usDate(form.fromDate)}', '${usDate(form.toDate)}', '${form.zone}'${onDays})`);
  }
  if (parts.length === 0) return undefined;
  const whole = parts.join(' and ');
  if (!form.outside) return whole;
  return parts.length > 1 ? `not (${whole})` : `not ${whole}`;
}

function usDate(iso: string): string {
  const [year, month, day] = iso.split('-');
  return `${month}/${day}/${year}`;
}
