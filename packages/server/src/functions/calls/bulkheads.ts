import { type BulkheadPolicy, bulkhead, isBulkheadRejectedError } from 'cockatiel';
import { LRUCache } from 'lru-cache';
import type { CustomerFunction } from '../customer-function.ts';
import { type CallEnd, failed } from './call-end.ts';

/** How many calls there may be at once, and how many more may wait for one to end. */
export type BulkheadLimits = { readonly atOnce: number; readonly waiting: number };

/** By kind: code keeps a processor of this machine busy, a webhook only waits. */
export type BulkheadOptions = Readonly<Record<CustomerFunction['kind'], BulkheadLimits>>;

/** Keeps the calls of one account from taking what others need. */
export type Bulkheads = {
  /** Calls as soon as there is a place, or answers `BUSY` at once. */
  enter(accountId: string, kind: CustomerFunction['kind'], call: () => Promise<CallEnd>): Promise<CallEnd>;
};

const MOST_ACCOUNTS = 10_000;

/** Makes bulkheads. */
export function createBulkheads(options: BulkheadOptions): Bulkheads {
  const bulkheads = new LRUCache<string, BulkheadPolicy>({ max: MOST_ACCOUNTS });
  return {
    async enter(accountId, kind, call) {
      const key = `${kind} ${accountId}`;
      const { atOnce, waiting } = options[kind];
      const one = bulkheads.get(key) ?? bulkhead(atOnce, waiting);
      bulkheads.set(key, one);
      try {
        return await one.execute(call);
      } catch (error) {
        if (isBulkheadRejectedError(error))
          return failed('BUSY', 'too many functions of the account are running');
        throw error;
      }
    },
  };
}
