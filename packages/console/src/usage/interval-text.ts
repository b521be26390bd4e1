import type { UsageInterval } from './usage-search.ts';

/** An interval as an axis and a table name it: hours by the reader's clock, days as the server cuts them, by UTC. */
export function intervalText(at: number, interval: UsageInterval, language: string): string {
  const format: Intl.DateTimeFormatOptions =
    interval === 'hour'
      ? { weekday: 'short', hour: '2-digit', minute: '2-digit' }
      : { day: 'numeric', month: 'short', timeZone: 'UTC' };
  return new Intl.DateTimeFormat(language, format).format(at);
}
