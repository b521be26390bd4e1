import { describe, expect, it } from 'vitest';
import { absoluteTime, relativeTime } from './format-time.ts';

const NOW = Date.UTC(2030, 4, 6, 12);

describe('a relative time', () => {
  it.each([
    [0, 'now'],
    [-12_000, '12 seconds ago'],
    [-59_000, '59 seconds ago'],
    [-61_000, '1 minute ago'],
    [-3 * 3_600_000, '3 hours ago'],
    [-26 * 3_600_000, 'yesterday'],
    [3 * 86_400_000, 'in 3 days'],
  ])('of %i milliseconds reads “%s”', (offset, text) => {
    expect(relativeTime(NOW + offset, NOW, 'en')).toBe(text);
  });

  it('is in the reader’s language', () => {
    expect(relativeTime(NOW - 120_000, NOW, 'de')).toBe('vor 2 Minuten');
  });
});

describe('an absolute time', () => {
  it('names the zone it is written in', () => {
    expect(absoluteTime(NOW, 'en', 'Europe/Berlin')).toContain('2:00:00');
    expect(absoluteTime(NOW, 'en', 'Europe/Berlin')).toMatch(/GMT\+2|CEST/);
  });
});
