import type { Calendar } from '@conversation-orchestrator/engine';
import { expect, it } from 'vitest';
import { blankCalendar, calendarOfDraft, draftOfCalendar, isIncomplete } from './calendar-draft.ts';

const office: Calendar = {
  name: 'office',
  timeZone: 'America/New_York',
  closed: ['2030-12-25', { from: '2030-12-27', to: '2031-01-02', name: 'Between the years' }],
  open: [
    { date: '2030-12-24', from: '09:00', to: '12:00' },
    { days: ['MON', 'TUE'], from: '09:00', to: '18:00' },
    { from: '20:00', to: '22:00' },
  ],
};

it('gives back a calendar that was not changed', () => {
  expect(calendarOfDraft(draftOfCalendar(office))).toEqual(office);
  expect(calendarOfDraft(draftOfCalendar({ name: 'always', timeZone: 'UTC' }))).toEqual({
    name: 'always',
    timeZone: 'UTC',
  });
});

it('begins with an office on weekdays that only lacks its name', () => {
  const blank = blankCalendar('UTC');
  expect(isIncomplete(blank)).toBe(true);
  expect(isIncomplete({ ...blank, name: 'office' })).toBe(false);
  expect(calendarOfDraft(blank).open).toEqual([
    { days: ['MON', 'TUE', 'WED', 'THU', 'FRI'], from: '09:00', to: '18:00' },
  ]);
});

it('waits for dates, days and the second of two times', () => {
  const draft = draftOfCalendar(office);
  const [week] = draft.weekly;
  if (week === undefined) throw new Error('there is a weekly row');
  expect(isIncomplete(draft)).toBe(false);
  expect(isIncomplete({ ...draft, weekly: [{ ...week, days: [] }] })).toBe(true);
  expect(isIncomplete({ ...draft, weekly: [{ ...week, to: '' }] })).toBe(true);
  expect(isIncomplete({ ...draft, dates: [{ key: 0, date: '', from: '', to: '' }] })).toBe(true);
  expect(
    isIncomplete({ ...draft, closed: [{ key: 0, from: '2030-02-02', to: '2030-02-01', name: '' }] }),
  ).toBe(true);
});
