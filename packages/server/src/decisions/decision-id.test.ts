import { expect, test } from 'vitest';
import { standingClock } from '../testing/standing-clock.ts';
import { createDecisionIds } from './decision-id.ts';

test('an id is a UUID of version 7, whose first part is the time', () => {
  const newId = createDecisionIds(standingClock(0x0123456789ab));
  expect(newId()).toMatch(/^01234567-89ab-7000-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
});

test('ids sort in the order in which they were made, within a millisecond and when the clock is set back', () => {
  const clock = standingClock();
  const newId = createDecisionIds(clock);
  const ids: string[] = [];
  for (let made = 0; made < 10_000; made++) {
    if (made % 2_000 === 0) clock.advance(made % 3 === 0 ? 1 : -5);
    ids.push(newId());
  }
  expect(ids).toEqual([...ids].sort());
  expect(new Set(ids).size).toBe(10_000);
});
