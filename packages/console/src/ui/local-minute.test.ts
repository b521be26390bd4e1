import { expect, it } from 'vitest';
import { localMinute } from './local-minute.ts';

it('is read back as the minute it was written from', () => {
  for (const iso of ['2030-01-02T03:04:59.999Z', '2030-07-31T23:30:00.000Z']) {
    const minute = Math.floor(Date.parse(iso) / 60_000) * 60_000;
    expect(Date.parse(localMinute(Date.parse(iso)))).toBe(minute);
  }
});
