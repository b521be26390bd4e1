import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Calendar,
  type Expression,
  evaluateExpression,
  type Failure,
  isOpen,
  isTimeZone,
  type Value,
} from '../src/index.ts';
import { constant } from './arbitrary/expressions.ts';
import { inCalendar } from './naive/calendar.ts';
import { isDateRange, isTimeRange, wallTime, weekdayOf } from './naive/clock.ts';

const DAYS = ['MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT', 'SUN'];
const ZONES = [
  ...Intl.supportedValuesOf('timeZone'),
  'UTC',
  'Asia/Saigon',
  'Australia/Victoria',
  'America/North_Dakota/Beulah',
];
const HOUR = 3_600_000;

const zone = fc.constantFrom(...ZONES);
const days = fc.option(fc.subarray(DAYS, { minLength: 1 }), { nil: undefined });
const second = fc.oneof(
  fc.integer({ min: 0, max: 86_399 }),
  fc.constantFrom(0, 3600, 7199, 7200, 10_800, 86_399),
);

/** Instants of six decades, and close to the changes of clocks and of days, which is where clocks go wrong. */
const instant = fc.oneof(
  fc.integer({ min: Date.UTC(1975, 0, 1), max: Date.UTC(2037, 11, 31) }),
  fc
    .tuple(
      fc.constantFrom(
        '2024-03-10T07:00Z',
        '2024-11-03T06:00Z',
        '2024-03-31T01:00Z',
        '2024-10-27T01:00Z',
        '2024-10-05T16:00Z',
        '2024-04-06T16:00Z',
        '2018-11-04T03:00Z',
        '2024-04-25T22:00Z',
        '2024-12-31T12:00Z',
        '2024-02-29T12:00Z',
      ),
      fc.integer({ min: -14 * HOUR, max: 14 * HOUR }),
    )
    .map(([around, by]) => Date.parse(around) + by),
);

describe('isTimeRange', () => {
  it('agrees with the platform about any range in any zone at any instant', () => {
    fc.assert(
      fc.property(zone, instant, second, second, days, (timeZone, now, from, to, on) => {
        const given: Value[] = [clockTime(from), clockTime(to), timeZone, ...(on ? [on] : [])];
        expect(call('isTimeRange', given, now)).toBe(expected(isTimeRange(now, given)));
      }),
      { numRuns: 3000 },
    );
  });

  it('holds at the very second the wall shows, and not a second before or after', () => {
    fc.assert(
      fc.property(zone, instant, (timeZone, now) => {
        const shown = wallTime(now, timeZone)?.second ?? Number.NaN;
        for (const [off, holds] of [
          [0, true],
          [1, false],
          [86_399, false],
        ] as const) {
          const time = clockTime((shown + off) % 86_400);
          expect(call('isTimeRange', [time, time, timeZone], now)).toBe(holds);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('and the range from its end to its start make up the whole day', () => {
    fc.assert(
      fc.property(zone, instant, second, second, (timeZone, now, from, to) => {
        const inside = call('isTimeRange', [clockTime(from), clockTime(to), timeZone], now);
        const rest = [clockTime((to + 1) % 86_400), clockTime((from + 86_399) % 86_400), timeZone];
        const isWholeDay = (to + 1) % 86_400 === from;
        expect(call('isTimeRange', rest, now)).toBe(isWholeDay ? true : !inside);
      }),
      { numRuns: 500 },
    );
  });

  it('belongs to one day of the week, also past midnight', () => {
    fc.assert(
      fc.property(zone, instant, second, second, (timeZone, now, from, to) => {
        const range = [clockTime(from), clockTime(to), timeZone];
        const on = DAYS.filter((day) => call('isTimeRange', [...range, [day]], now) === true);
        expect(on.length).toBeLessThanOrEqual(1);
        expect(on.length > 0).toBe(call('isTimeRange', range, now));
      }),
      { numRuns: 500 },
    );
  });
});

describe('isDateRange', () => {
  it('agrees with the platform about any range in any zone at any instant', () => {
    const near = fc.integer({ min: -3, max: 3 });
    fc.assert(
      fc.property(zone, instant, near, near, days, (timeZone, now, first, last, on) => {
        const today = wallTime(now, timeZone)?.day ?? Number.NaN;
        const given: Value[] = [
          usDate(today + Math.min(first, last)),
          usDate(today + Math.max(first, last)),
          timeZone,
          ...(on ? [on] : []),
        ];
        expect(call('isDateRange', given, now)).toBe(expected(isDateRange(now, given)));
      }),
      { numRuns: 3000 },
    );
  });

  it('holds today, and not for yesterday or tomorrow alone', () => {
    fc.assert(
      fc.property(zone, instant, (timeZone, now) => {
        const today = wallTime(now, timeZone)?.day ?? Number.NaN;
        for (const off of [-1, 0, 1]) {
          const date = usDate(today + off);
          expect(call('isDateRange', [date, date, timeZone], now)).toBe(off === 0);
          expect(call('isDateRange', [date, date, timeZone, [weekdayOf(today)]], now)).toBe(off === 0);
        }
      }),
      { numRuns: 500 },
    );
  });
});

describe('a calendar', () => {
  const hours = fc.record(
    { days: fc.subarray(DAYS, { minLength: 1 }), from: second.map(clockTime), to: second.map(clockTime) },
    { requiredKeys: [] },
  );

  it('agrees with the platform about its opening hours', () => {
    fc.assert(
      fc.property(
        zone,
        instant,
        fc.array(hours, { maxLength: 3 }),
        fc.array(fc.integer({ min: -1, max: 1 }), { maxLength: 2 }),
        (timeZone, now, open, off) => {
          const today = wallTime(now, timeZone)?.day ?? Number.NaN;
          const [closed = 9, opened = 9] = off;
          const calendar: Calendar = {
            name: 'c',
            timeZone,
            closed: [isoDate(today + closed)],
            open: [...open, { date: isoDate(today + opened), from: '08:00', to: '12:30' }],
          };
          expect(isOpen(calendar, now)).toBe(expected(inCalendar(now, [calendar], 'c')));
        },
      ),
      { numRuns: 2000 },
    );
  });
});

describe('every zone the platform knows', () => {
  it('is a zone', () => {
    expect(ZONES.filter((name) => !isTimeZone(name))).toEqual([]);
  });

  it('shows the time the platform shows, at the start of every month of forty years', () => {
    for (const timeZone of ZONES.filter((_, at) => at % 16 === 0)) {
      for (let month = 0; month < 480; month++) {
        const now = Date.UTC(1990, month, 1);
        const wall = wallTime(now, timeZone);
        const time = clockTime(wall?.second ?? Number.NaN);
        expect([
          timeZone,
          now,
          call('isTimeRange', [time, time, timeZone, [weekdayOf(wall?.day ?? Number.NaN)]], now),
        ]).toEqual([timeZone, now, true]);
      }
    }
  });
});

function call(name: string, given: readonly Value[], now: number): Value | Failure {
  const expression: Expression = { kind: 'call', name, arguments: given.map(constant) };
  return evaluateExpression(expression, { facts: new Map(), now });
}

function expected(outcome: ReturnType<typeof isTimeRange>): Value {
  if (outcome.kind === 'failed') throw new Error('the naive clock knows no such time');
  return outcome.value;
}

function clockTime(seconds: number): string {
  return [seconds / 3600, (seconds / 60) % 60, seconds % 60].map(twoDigits).join(':');
}

function usDate(day: number): string {
  const date = new Date(day * 86_400_000);
  return `${twoDigits(date.getUTCMonth() + 1)}/${twoDigits(date.getUTCDate())}/${date.getUTCFullYear()}`;
}

function isoDate(day: number): string {
  return new Date(day * 86_400_000).toISOString().slice(0, 10);
}

function twoDigits(number: number): string {
  return String(Math.floor(number)).padStart(2, '0');
}
