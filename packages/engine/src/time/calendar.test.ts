import { describe, expect, test } from 'vitest';
import type { Calendar } from '../decide/calendar.ts';
import { isOpen } from './calendar.ts';

const at = (instant: string): number => Date.parse(instant);
const calendar = (rest: Partial<Calendar>): Calendar => ({
  name: 'office',
  timeZone: 'Europe/Berlin',
  ...rest,
});

test('a calendar without hours is always open, and one that is closed then is not', () => {
  expect(isOpen(calendar({}), at('2026-03-01T12:00:00Z'))).toBe(true);
  const closed = calendar({ closed: ['2026-12-25', { from: '2026-12-30', to: '2027-01-02' }] });
  expect(isOpen(closed, at('2026-12-24T12:00:00Z'))).toBe(true);
  expect(isOpen(closed, at('2026-12-25T12:00:00Z'))).toBe(false);
  expect(isOpen(closed, at('2027-01-02T12:00:00Z'))).toBe(false);
  expect(isOpen(closed, at('2027-01-02T23:30:00Z'))).toBe(true);
});

test('a zone that is none is told', () => {
  expect(isOpen(calendar({ timeZone: 'Mars/Olympus' }), 0)).toBe(
    "calendar 'office': 'Mars/Olympus' is not a time zone",
  );
});

describe('weekly hours', () => {
  test.each([
    ['2026-03-02T08:00:00Z', true],
    ['2026-03-02T07:59:59Z', false],
    ['2026-03-02T17:00:00Z', true],
    ['2026-03-02T17:00:01Z', false],
    ['2026-03-07T09:00:00Z', false],
    ['2026-03-08T09:00:00Z', true],
  ])('at %s it is open: %s', (instant, open) => {
    const days = ['Mon', 'tuesday', 'nonsense'];
    expect(
      isOpen(calendar({ open: [{ days, from: '09:00', to: '18:00' }, { days: ['SUN'] }] }), at(instant)),
    ).toBe(open);
  });
});

describe('an opening on one date beats a closing on it', () => {
  test.each([
    ['2026-12-24T21:59:00Z', false],
    ['2026-12-24T22:00:00Z', true],
    ['2026-12-25T00:59:00Z', true],
    ['2026-12-25T01:01:00Z', false],
    ['2026-12-26T22:30:00Z', false],
  ])('past midnight as well: at %s it is open: %s', (instant, open) => {
    const late = calendar({
      closed: [{ from: '2026-12-24', to: '2026-12-31' }],
      open: [{ date: '2026-12-24', from: '23:00', to: '02:00' }],
    });
    expect(isOpen(late, at(instant))).toBe(open);
  });

  test('all day where it has no hours', () => {
    const sunday = calendar({ open: [{ days: ['MON'] }, { date: '2026-03-08' }] });
    expect(isOpen(sunday, at('2026-03-08T22:59:59Z'))).toBe(true);
    expect(isOpen(sunday, at('2026-03-09T23:00:00Z'))).toBe(false);
  });
});

test('what is no date opens and closes nothing', () => {
  const closed = [
    { from: '2026-02-30', to: '2099-01-01' },
    'never',
    { from: '2020-01-01', to: '31.12.2099' },
  ];
  expect(isOpen(calendar({ closed }), at('2026-03-01T12:00:00Z'))).toBe(true);
  expect(isOpen(calendar({ open: [{ date: 'today' }, { days: [] }] }), at('2026-03-01T12:00:00Z'))).toBe(
    false,
  );
});
