import { Problem } from '@conversation-orchestrator/api';
import { LRUCache } from 'lru-cache';
import type { Clock } from '../clock.ts';

/** Counts a request of an account, or of whoever else has a share. Throws `TOO_MANY_REQUESTS` with `Retry-After` when that was used up. */
export type RateLimit = (key: string) => void;

type Bucket = { tokens: number; filledAt: number };

const MAX_ACCOUNTS = 100_000;

/**
 * Gives every account a bucket that holds a minute's share and fills evenly, so that bursts pass and a steady excess does not.
 * 0 requests per minute is no limit.
 */
export function createRateLimit(requestsPerMinute: number, clock: Clock, who = 'The account'): RateLimit {
  if (requestsPerMinute === 0) return () => {};
  // By size, because for a number of entries the cache reserves the memory of all of them at once.
  const buckets = new LRUCache<string, Bucket>({ maxSize: MAX_ACCOUNTS, sizeCalculation: () => 1 });
  const perMillisecond = requestsPerMinute / 60_000;
  return (accountId) => {
    const now = clock.now();
    const bucket = buckets.get(accountId) ?? fullBucket(accountId, now);
    const tokens = Math.min(requestsPerMinute, bucket.tokens + (now - bucket.filledAt) * perMillisecond);
    if (tokens < 1) throw tooMany(who, (1 - tokens) / perMillisecond);
    bucket.tokens = tokens - 1;
    bucket.filledAt = now;
  };

  function fullBucket(accountId: string, filledAt: number): Bucket {
    const bucket = { tokens: requestsPerMinute, filledAt };
    buckets.set(accountId, bucket);
    return bucket;
  }
}

function tooMany(who: string, waitMilliseconds: number): Problem {
  const seconds = Math.max(1, Math.ceil(waitMilliseconds / 1000));
  return new Problem('TOO_MANY_REQUESTS', `${who} sends too many requests: wait ${seconds} seconds.`, {
    headers: { 'Retry-After': String(seconds) },
  });
}
