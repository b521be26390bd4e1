import { describe, expect, it } from 'vitest';
import { parseWith } from '../parse.ts';
import { calendarBody } from './calendars.ts';

const errorsOf = (change: object) => {
  const result = parseWith(calendarBody, { name: 'office', timeZone: 'America/New_York', ...change });
  return result.ok ? [] : result.errors.map(({ path }) => path);
};

describe('a calendar', () => {
  it('has weekly hours, hours of single dates, closed days and holidays from day to day', () => {
    const closed = ['2030-12-25', { from: '2030-12-27', to: '2030-12-31', name: 'Between the years' }];
    const open = [
      { days: ['MON', 'SAT'], from: '22:00', to: '02:00:00' },
      { date: '2030-12-24', from: '09:00' },
      {},
    ];
    expect(errorsOf({ closed, open })).toEqual([]);
  });

  it('has a zone that exists', () => {
    expect(errorsOf({ timeZone: 'America/New_Yrok' })).toEqual(['timeZone']);
  });

  it('has days and times that exist', () => {
    expect(errorsOf({ closed: ['2030-02-29'] })).toEqual(['closed[0]']);
    expect(errorsOf({ closed: [{ from: '2030-02-02', to: '2030-02-01' }] })).toEqual(['closed[0].to']);
    expect(errorsOf({ open: [{ days: ['MONTAG'], from: '24:00' }] })).toEqual([
      'open[0].days[0]',
      'open[0].from',
    ]);
  });
});
