import { expect, it } from 'vitest';
import { durationText } from './format-duration.ts';

it('says how long something took in the unit that suits', () => {
  expect([0, 310, 1_240, 45_600, 2_500_000].map((micros) => durationText(micros, 'en'))).toEqual([
    '0 µs',
    '310 µs',
    '1.24 ms',
    '45.6 ms',
    '2.5 s',
  ]);
});

it('writes numbers as the language does', () => {
  expect(durationText(1_240, 'de')).toBe('1,24 ms');
});
