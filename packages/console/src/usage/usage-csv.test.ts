import { expect, it } from 'vitest';
import { usageCsv } from './usage-csv.ts';

const rows = [{ at: Date.parse('2030-05-06T08:00:00.000Z'), counts: [2, 0] }];

it('has a line per interval and a column per heading', () => {
  expect(usageCsv({ rows }, ['from', 'VIP', 'nothing matched'])).toBe(
    'from,VIP,nothing matched\r\n2030-05-06T08:00:00.000Z,2,0\r\n',
  );
});

it('quotes what would break the columns, and disarms what a spreadsheet would calculate', () => {
  expect(usageCsv({ rows: [] }, ['a, "b"', '=HYPERLINK("x")'])).toBe('"a, ""b""","\'=HYPERLINK(""x"")"\r\n');
});
