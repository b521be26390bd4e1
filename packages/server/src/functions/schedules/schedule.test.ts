import { expect, test } from 'vitest';
import { readSchedule } from './schedule.ts';

function nextOf(text: string, after: string): string | undefined {
  const schedule = readSchedule(text);
  if (schedule.kind === 'mistake') return expect.fail(schedule.message);
  const next = schedule.next(Date.parse(after));
  return next === undefined ? undefined : new Date(next).toISOString();
}

function mistakeOf(text: string): string {
  const schedule = readSchedule(text);
  return schedule.kind === 'mistake' ? schedule.message : expect.fail(`${text} was taken`);
}

test.each([
  ['*/2 * * * *', '2030-01-15T12:00:00.000Z', '2030-01-15T12:02:00.000Z'],
  ['*/2 * * * *', '2030-01-15T12:01:59.999Z', '2030-01-15T12:02:00.000Z'],
  ['0 9 * * MON-FRI', '2030-01-18T09:00:00.000Z', '2030-01-21T09:00:00.000Z'],
  ['30 3 1,15 * *', '2030-01-15T03:30:00.000Z', '2030-02-01T03:30:00.000Z'],
  ['0 0 29 2 *', '2030-01-15T12:00:00.000Z', '2032-02-29T00:00:00.000Z'],
  // Where both days are restricted, either will do, as in crontab(5).
  ['0 0 13 * FRI', '2030-01-12T12:00:00.000Z', '2030-01-13T00:00:00.000Z'],
  ['0\t0  L * *', '2030-01-15T12:00:00.000Z', '2030-01-31T00:00:00.000Z'],
])('%s after %s is %s', (text, after, next) => {
  expect(nextOf(text, after)).toBe(next);
});

test('times are UTC, whatever zone the server is in', () => {
  const before = process.env['TZ'];
  process.env['TZ'] = 'America/New_York';
  expect(nextOf('15 2 * * *', '2030-03-10T00:00:00Z')).toBe('2030-03-10T02:15:00.000Z');
  if (before === undefined) delete process.env['TZ'];
  else process.env['TZ'] = before;
});

test('what is wrong is said of the part that is', () => {
  expect(mistakeOf('61 * * * *')).toBe('the minute, “61”, is wrong: Invalid value for minute: 61');
  expect(mistakeOf('0 25 * * *')).toMatch(/^the hour, “25”, is wrong/);
  expect(mistakeOf('0 0 0 * *')).toMatch(/^the day of the month, “0”, is wrong/);
  expect(mistakeOf('0 0 * JANUAR *')).toMatch(/^the month, “JANUAR”, is wrong/);
  expect(mistakeOf('0 0 * * 8')).toMatch(/^the day of the week, “8”, is wrong/);
  expect(mistakeOf('*/0 * * * *')).toMatch(/^the minute, “\*\/0”, is wrong/);
  expect(mistakeOf('5-1 * * * *')).toMatch(/^the minute/);
  expect(mistakeOf('a * * * *')).toMatch(/^the minute/);
  expect(mistakeOf('? * * * *')).toMatch(/^the minute, “\?”, is wrong/);
});

test('seconds, nicknames, dates and nothing at all are no schedules', () => {
  expect(mistakeOf('*/30 * * * * *')).toMatch(/must have five parts .*, not 6/);
  for (const text of ['@daily', '2030-02-01T00:00:00', '* * * *'])
    expect(mistakeOf(text)).toMatch(/five parts/);
  for (const text of ['', '   ']) expect(mistakeOf(text)).toMatch(/, not 0$/);
});

test('a day that never comes is no schedule', () => {
  expect(mistakeOf('0 0 30 2 *')).toBe('never comes: there is no such day');
  expect(mistakeOf('0 0 31 4,6 *')).toBe('never comes: there is no such day');
});

test('hostile texts are refused in no time', () => {
  const texts = [
    `${'*/1,'.repeat(60)}*`,
    '1-59/1,'.repeat(36),
    `${'0,'.repeat(60)}0 * * * MON#1,MON#2`,
    '__proto__ * * * *',
    '\u0000 * * * *',
  ];
  const before = process.cpuUsage();
  for (const text of texts) readSchedule(`${text} * * * *`.slice(0, 256));
  expect(process.cpuUsage(before).user).toBeLessThan(1_000_000);
});
