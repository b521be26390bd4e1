import { show } from '../../show.ts';
import type { Value } from '../../value.ts';
import type { FunctionDefinition, Mistake } from './definition.ts';
import { murmur3 } from './murmur3.ts';

const BUCKETS = 10_000;

/**
 * The bucket of a key, 0…9,999: MurmurHash3 x86 32-bit with seed 0 of the UTF-8 of `salt:key`, modulo 10,000.
 * The same on every machine and in every version; test vectors in `conformance/expressions/bucket.yaml`.
 */
export function bucketOf(key: string, salt: string): number {
  return murmur3(`${salt}:${key}`) % BUCKETS;
}

function checkShares(shares: Value): Mistake | undefined {
  if (typeof shares === 'number') {
    if (shares >= 0 && shares <= 100) return undefined;
    return { code: 'BAD_PERCENTAGE', message: `${show(shares)} is not a percentage (0 to 100)` };
  }
  const weights = shares as readonly Value[];
  const good = weights.every((weight) => typeof weight === 'number' && weight >= 0);
  const total = good ? (weights as readonly number[]).reduce((sum, weight) => sum + weight, 0) : 0;
  if (total > 0 && Number.isFinite(total)) return undefined;
  return {
    code: 'BAD_PERCENTAGE',
    message: `${show(shares)} is not a list of weights: numbers from 0, not all 0`,
  };
}

/** The index of the first weight whose share, added to those before it, passes the bucket. */
function pickWeight(bucket: number, weights: readonly number[]): number {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  let cumulative = 0;
  // Added in the same order, the last sum is the total exactly: some weight is always found.
  return weights.findIndex((weight) => {
    cumulative += weight;
    return bucket < (cumulative / total) * BUCKETS;
  });
}

/** The sticky split. */
export const BUCKET_FUNCTIONS = {
  bucket: {
    parameters: [
      { name: 'key', types: ['string', 'number'], nullable: true },
      { name: 'percentOrWeights', types: ['number', 'list'], check: checkShares },
      { name: 'salt', types: ['string'], optional: true },
    ],
    returns: 'any',
    summary:
      'A sticky split: with a percentage, whether the key falls into it; with a list of weights, which of them it falls to (from 0). The same key always falls the same way; another salt splits anew.',
    example: "bucket(conversation.consumerId, 20, 'spring-campaign')",
    call: ([key = null, shares, salt = '']) => {
      if (key === null) return { value: typeof shares === 'number' ? false : null };
      const bucket = bucketOf(String(key), salt as string);
      if (typeof shares === 'number') return { value: bucket < shares * (BUCKETS / 100) };
      return { value: pickWeight(bucket, shares as readonly number[]) };
    },
  },
} as const satisfies Record<string, FunctionDefinition>;
