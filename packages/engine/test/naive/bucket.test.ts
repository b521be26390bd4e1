import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bucketOf } from '../../src/index.ts';
import { bucketNumber, murmurHash3 } from './bucket.ts';

describe('buckets', () => {
  // The vectors that implementations of MurmurHash3 x86 32-bit publish, for seed 0.
  it.each([
    ['', 0],
    ['test', 0xba6bd213],
    ['Hello, world!', 0xc0363e43],
    ['The quick brown fox jumps over the lazy dog', 0x2e4ff723],
  ])('are by MurmurHash3, of which %j gives its published hash', (text, hash) => {
    expect(murmurHash3(text)).toBe(hash);
  });

  it('of the engine are those of the naive implementation, for any key and salt', () => {
    const text = fc.string({ unit: 'binary', maxLength: 40 });
    fc.assert(
      fc.property(text, text, (key, salt) => {
        expect(bucketOf(key, salt)).toBe(bucketNumber(key, salt));
      }),
      { numRuns: 1000 },
    );
  });

  it('split many keys in proportion', () => {
    const counts = Array.from({ length: 10 }, () => 0);
    for (let customer = 0; customer < 20_000; customer++) {
      const tenth = Math.floor(bucketOf(`customer-${customer}`, 'spring') / 1000);
      counts[tenth] = (counts[tenth] ?? 0) + 1;
    }
    // Two thousand each; a deviation of a tenth is more than four standard deviations.
    for (const count of counts) expect(Math.abs(count - 2000)).toBeLessThan(200);
  });
});
