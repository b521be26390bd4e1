import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readRetryAfterMs, retryDelayMs, wait } from './retry.ts';

const NOW = Date.parse('2030-05-06T07:08:09Z');

describe('the time before a repetition', () => {
  it('is what the server says, in seconds or as a date', () => {
    expect(readRetryAfterMs('3', NOW)).toBe(3_000);
    expect(readRetryAfterMs('Mon, 06 May 2030 07:08:14 GMT', NOW)).toBe(5_000);
    expect(readRetryAfterMs('Mon, 06 May 2030 07:08:00 GMT', NOW)).toBe(0);
    for (const header of [null, '', 'soon', '-1', '1.5s']) expect(readRetryAfterMs(header, NOW)).toBe(0);
  });

  it('is random within a bound that doubles, five seconds at most, on top of what the server says', () => {
    fc.assert(
      fc.property(fc.nat(60), fc.nat(100), (repetition, seconds) => {
        const delay = retryDelayMs(repetition, String(seconds), NOW) - seconds * 1_000;
        expect(delay).toBeGreaterThanOrEqual(0);
        expect(delay).toBeLessThanOrEqual(Math.min(5_000, 100 * 2 ** repetition));
      }),
    );
    const delays = new Set(Array.from({ length: 50 }, () => retryDelayMs(3, null, NOW)));
    expect(delays.size).toBeGreaterThan(1);
  });

  it('ends early when the call does', async () => {
    const controller = new AbortController();
    const waiting = wait(60_000, controller.signal);
    controller.abort(new Error('enough'));
    await expect(waiting).rejects.toThrow('enough');
    await expect(wait(0, controller.signal)).rejects.toThrow('enough');
  });
});
