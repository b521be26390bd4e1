import { createHash } from 'node:crypto';
import type { Value } from '@conversation-orchestrator/engine';
import { LRUCache } from 'lru-cache';
import type { Clock } from '../../clock.ts';
import { sizeOf } from '../../decisions/value-size.ts';
import type { CallEnd } from './call-end.ts';

/** What makes two calls the same. */
export type CallIdentity = {
  readonly accountId: string;
  readonly name: string;
  /** Of the function: a changed one has answered nothing yet. */
  readonly revision: number;
  readonly payload: Value;
};

/** The end of a call, and whether it was made for somebody else. */
export type Remembered = { readonly end: CallEnd; readonly cached: boolean };

/** Remembers results, and lets those who want the same at the same time share one call. */
export type ResultCache = {
  /** A result that is not older than `seconds`, or that of a call. Failures are shared, but not remembered. */
  resultOf(identity: CallIdentity, seconds: number, call: () => Promise<CallEnd>): Promise<Remembered>;
};

const MOST_RESULTS = 20_000;
const MOST_CHARACTERS = 32 * 1024 * 1024;
const ENTRY_CHARACTERS = 200;

type Result = CallEnd & { readonly kind: 'result' };

/** Makes a cache that holds a bounded number of results, and a bounded number of characters. */
export function createResultCache(clock: Clock): ResultCache {
  const results = new LRUCache<string, Result>({
    max: MOST_RESULTS,
    maxSize: MOST_CHARACTERS,
    sizeCalculation: ({ value }) => ENTRY_CHARACTERS + sizeOf(value, MOST_CHARACTERS),
    ttlResolution: 0,
    perf: clock,
  });
  const underWay = new Map<string, Promise<CallEnd>>();

  async function callOnce(key: string, ttl: number, call: () => Promise<CallEnd>): Promise<CallEnd> {
    try {
      const end = await call();
      if (end.kind === 'result') results.set(key, end, { ttl });
      return end;
    } finally {
      underWay.delete(key);
    }
  }

  return {
    async resultOf(identity, seconds, call) {
      const key = keyOf(identity, seconds);
      const known = results.get(key);
      if (known !== undefined) return { end: known, cached: true };
      const shared = underWay.get(key);
      if (shared !== undefined) return { end: await shared, cached: true };
      const calling = callOnce(key, seconds * 1_000, call);
      underWay.set(key, calling);
      return { end: await calling, cached: false };
    },
  };
}

/** A hash, since a payload can be long. Attributes that remember for another time do so for themselves. */
function keyOf({ accountId, name, payload, revision }: CallIdentity, seconds: number): string {
  return createHash('sha256')
    .update(JSON.stringify([accountId, name, revision, seconds, payload]))
    .digest('base64');
}
