import type { Value } from '../../src/index.ts';
import { INVALID, type Outcome, value } from './outcome.ts';

const MASK = 0xffffffffn;

/** MurmurHash3 x86 32-bit with seed 0, in big integers, after the author's published source (smhasher, MurmurHash3.cpp). */
export function murmurHash3(text: string): number {
  const bytes = [...new TextEncoder().encode(text)];
  let hash = 0n;
  for (let at = 0; at < bytes.length; at += 4) {
    const block = bytes
      .slice(at, at + 4)
      .reduce((sum, byte, place) => sum | (BigInt(byte) << BigInt(8 * place)), 0n);
    const mixed = (rotate((block * 0xcc9e2d51n) & MASK, 15n) * 0x1b873593n) & MASK;
    hash ^= mixed;
    if (at + 4 <= bytes.length) hash = (rotate(hash, 13n) * 5n + 0xe6546b64n) & MASK;
  }
  hash ^= BigInt(bytes.length);
  hash = ((hash ^ (hash >> 16n)) * 0x85ebca6bn) & MASK;
  hash = ((hash ^ (hash >> 13n)) * 0xc2b2ae35n) & MASK;
  return Number(hash ^ (hash >> 16n));
}

function rotate(word: bigint, by: bigint): bigint {
  return ((word << by) | (word >> (32n - by))) & MASK;
}

/** The bucket of a key, 0 to 9999. */
export function bucketNumber(key: string, salt: string): number {
  return murmurHash3(`${salt}:${key}`) % 10_000;
}

/** `bucket(key, percentage or weights, salt)`. */
export function bucket(key: Value, split: Value, salt: Value): Outcome {
  const shares = Array.isArray(split) ? (split as readonly Value[]) : undefined;
  if (!(shares === undefined ? isPercentage(split) : areWeights(shares)) || typeof salt !== 'string')
    return INVALID;
  if (key === null) return value(shares === undefined ? false : null);
  if (typeof key !== 'string' && typeof key !== 'number') return INVALID;
  const number = bucketNumber(typeof key === 'string' ? key : JSON.stringify(key), salt);
  return value(
    shares === undefined ? number < (split as number) * 100 : weightOf(number, shares as readonly number[]),
  );
}

function isPercentage(split: Value): boolean {
  return typeof split === 'number' && split >= 0 && split <= 100;
}

function areWeights(weights: readonly Value[]): boolean {
  return (
    weights.every((weight) => typeof weight === 'number' && weight >= 0) &&
    sum(weights as readonly number[]) > 0
  );
}

function weightOf(number: number, weights: readonly number[]): number {
  const ends = weights.map((_, at) => (sum(weights.slice(0, at + 1)) / sum(weights)) * 10_000);
  return ends.findIndex((end) => end > number);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
