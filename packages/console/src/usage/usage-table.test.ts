import { expect, it } from 'vitest';
import { type UsageReport, usageTable } from './usage-table.ts';

const [eight, ten] = ['2030-05-06T08:00:00.000Z', '2030-05-06T10:00:00.000Z'];
const report: UsageReport = {
  from: '2030-05-06T08:00:00.000Z',
  to: '2030-05-06T10:30:00.000Z',
  interval: 'hour',
  policies: [
    {
      policyId: 'a',
      name: 'A',
      count: 5,
      intervals: [
        { at: eight, count: 2 },
        { at: ten, count: 3 },
      ],
    },
    { policyId: 'b', name: 'B', count: 2, intervals: [{ at: ten, count: 2 }] },
    { policyId: 'c', name: 'C', count: 1, intervals: [{ at: ten, count: 1 }] },
  ],
  decisions: [
    { at: eight, count: 3, outcomes: { MATCHED: 2, NO_MATCHED_RULES: 1 } },
    { at: ten, count: 6, outcomes: { MATCHED: 6 } },
  ],
};

it('has a row for every interval, those without decisions too', () => {
  const { rows } = usageTable(report, 1);
  expect(rows.map(({ at }) => new Date(at).getUTCHours())).toEqual([8, 9, 10]);
  expect(rows.map(({ counts }) => counts)).toEqual([
    [2, 0, 1],
    [0, 0, 0],
    [3, 3, 0],
  ]);
});

it('gives the policies that won most a column each, and the rest one', () => {
  expect(usageTable(report, 1).columns).toEqual([
    { kind: 'policy', id: 'a', name: 'A', total: 5 },
    { kind: 'others', id: 'others', policies: 2, total: 3 },
    { kind: 'outcome', id: 'NO_MATCHED_RULES', total: 1 },
  ]);
});

it('counts every decision once', () => {
  const { rows, total, matched } = usageTable(report, 2);
  expect(rows.flatMap(({ counts }) => counts).reduce((sum, count) => sum + count)).toBe(total);
  expect([total, matched]).toEqual([9, 8]);
});
