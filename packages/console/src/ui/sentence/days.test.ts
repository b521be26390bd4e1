import { describe, expect, it } from 'vitest';
import { daysText, timeText, zoneText } from './days.ts';

describe('weekdays', () => {
  it.each([
    [['MON', 'TUE', 'WED', 'THU', 'FRI'], 'Mon–Fri'],
    [['SUN', 'SAT'], 'Sat, Sun'],
    [['MON', 'WED', 'THU', 'FRI', 'SUN'], 'Mon, Wed–Fri, Sun'],
    [['mon'], 'Mon'],
    [['NODAY'], 'NODAY'],
  ])('%j read “%s”', (days, text) => {
    expect(daysText(days, 'en')).toBe(text);
  });
});

describe('a time of day and a zone', () => {
  it('lose what says nothing', () => {
    expect(timeText('09:00:00')).toBe('09:00');
    expect(timeText('09:00:30')).toBe('09:00:30');
    expect(zoneText('America/Argentina/Buenos_Aires')).toBe('Buenos Aires');
    expect(zoneText('UTC')).toBe('UTC');
  });
});
