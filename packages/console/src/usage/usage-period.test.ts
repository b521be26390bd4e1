import { expect, it } from 'vitest';
import { usagePeriod } from './usage-period.ts';

const NOW = Date.parse('2030-05-06T07:08:09.000Z');
const told = (search: Parameters<typeof usagePeriod>[0]) => {
  const { from, to, interval } = usagePeriod(search, NOW);
  return [new Date(from).toISOString(), to === undefined ? 'now' : new Date(to).toISOString(), interval];
};

it('is the last 24 hours, the hour under way among them, where nothing is said', () => {
  expect(told({})).toEqual(['2030-05-05T08:00:00.000Z', 'now', 'hour']);
});

it('is the last days, today among them', () => {
  expect(told({ range: 'week' })).toEqual(['2030-04-30T00:00:00.000Z', 'now', 'day']);
  expect(told({ range: 'month' })).toEqual(['2030-04-07T00:00:00.000Z', 'now', 'day']);
});

it('is cut by hours where that is asked for', () => {
  expect(told({ range: 'week', by: 'hour' })).toEqual(['2030-04-29T08:00:00.000Z', 'now', 'hour']);
});

it('is what the reader chose, cut as suits', () => {
  const from = '2030-05-01T10:30:00.000Z';
  expect(told({ range: 'custom', from, to: '2030-05-02T00:00:00.000Z' })).toEqual([
    '2030-05-01T10:00:00.000Z',
    '2030-05-02T00:00:00.000Z',
    'hour',
  ]);
  expect(told({ range: 'custom', from: '2030-01-01T00:00:00.000Z', by: 'hour' })[2]).toBe('day');
});

it('begins no earlier than one question may ask, however long ago the reader says', () => {
  const [from = '', to, interval] = told({ range: 'custom', from: '1999-01-01T00:00:00.000Z' });
  expect([to, interval]).toEqual(['now', 'day']);
  expect((NOW - Date.parse(from)) / 86_400_000).toBeLessThan(1_000);
});
