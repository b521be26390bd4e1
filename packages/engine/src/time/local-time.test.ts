import { expect, test } from 'vitest';
import { isTimeZone, localTime } from './local-time.ts';

test('the clock on the wall changes at the very instant of a transition', () => {
  const change = Date.parse('2026-03-29T01:00:00Z');
  expect(localTime('Europe/Berlin', change - 1)).toEqual({ day: 20_541, second: 2 * 3600 - 1 });
  expect(localTime('Europe/Berlin', change)).toEqual({ day: 20_541, second: 3 * 3600 });
});

test('where there is no such zone, or the clock is out of range, there is no local time', () => {
  expect(isTimeZone('Mars/Olympus')).toBe(false);
  expect(localTime('Mars/Olympus', 0)).toBeUndefined();
  expect(localTime('UTC', Number.POSITIVE_INFINITY)).toBeUndefined();
  expect(localTime('UTC', 1e300)).toBeUndefined();
  expect(localTime('UTC', 0)).toEqual({ day: 0, second: 0 });
  expect(localTime('UTC', 1e300)).toBeUndefined();
});

test('no number of zones makes one of them wrong', () => {
  const two = (number: number): string => String(number).padStart(2, '0');
  for (let minutes = 0; minutes < 1_100; minutes++) {
    const zone = `+${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
    expect(localTime(zone, 0)).toEqual({ day: 0, second: minutes * 60 });
  }
  expect(isTimeZone('+00:01')).toBe(true);
  expect(localTime('+00:01', 0)).toEqual({ day: 0, second: 60 });
});
