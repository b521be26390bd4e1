import { checkCondition, parseExpression } from '@conversation-orchestrator/engine';
import { describe, expect, it } from 'vitest';
import { type TimeForm, timeExpression } from './time-expression.ts';

const FORM: TimeForm = {
  hours: true,
  fromTime: '09:00',
  toTime: '18:00',
  dates: false,
  fromDate: '2026-12-24',
  toDate: '2026-12-26',
  zone: 'America/New_York',
  days: ['MON', 'FRI'],
  outside: false,
};

describe('a stretch of time as an expression', () => {
  it.each([
    [{}, "isTimeRange('09:00:00', '18:00:00', 'America/New_York', ['MON', 'FRI'])"],
    [{ days: [] }, "isTimeRange('09:00:00', '18:00:00', 'America/New_York')"],
    [{ outside: true, days: [] }, "not isTimeRange('09:00:00', '18:00:00', 'America/New_York')"],
    [{ hours: false, dates: true, days: [] }, "isDateRange('12/24/2026', '12/26/2026', 'America/New_York')"],
    [
      { dates: true, outside: true },
      "not (isTimeRange('09:00:00', '18:00:00', 'America/New_York', ['MON', 'FRI']) and isDateRange('12/24/2026', '12/26/2026', 'America/New_York'))",
    ],
  ])('%j', (change, text) => {
    const written = timeExpression({ ...FORM, ...change });
    expect(written).toBe(text);
    const { expression } = parseExpression(text);
    expect(expression && checkCondition(expression, { attributes: new Map() })).toEqual([]);
  });

  it('is not there while something is missing', () => {
    expect(timeExpression({ ...FORM, fromTime: '' })).toBeUndefined();
    expect(timeExpression({ ...FORM, hours: false })).toBeUndefined();
    expect(timeExpression({ ...FORM, zone: '' })).toBeUndefined();
  });
});
