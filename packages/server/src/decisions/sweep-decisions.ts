import type { AccountStore } from '../accounts/account-store.ts';
import type { Clock } from '../clock.ts';
import { type Repeated, runEvery } from '../run-every.ts';
import type { DecisionStore } from './decision-store.ts';
import { oldestCount, oldestDecision } from './retention.ts';

export type SweepParts = {
  readonly accounts: Pick<AccountStore, 'find' | 'listIds'>;
  readonly store: DecisionStore;
  readonly clock: Clock;
};

const PAUSE_MS = 60_000;
/** Few, because everybody else's writes wait for one transaction. */
const ROWS_AT_ONCE = 200;
const MOST_BATCHES = 5_000;

/** Begins to remove, every minute, decisions and counts that are older than the account keeps them. */
export function startDecisionSweep(parts: SweepParts, onError: (error: unknown) => void): Repeated {
  const stopping = new AbortController();
  const repeated = runEvery(PAUSE_MS, () => sweepDecisions(parts, stopping.signal), onError);
  return {
    stop() {
      stopping.abort();
      return repeated.stop();
    },
  };
}

/**
 * Removes what is older than each account keeps it, in small batches, until there is no more, the signal is given, or an account has had
 * its share: the rest is for the next time. Answers how many decisions.
 */
export async function sweepDecisions(
  { accounts, clock, store }: SweepParts,
  signal: AbortSignal,
): Promise<number> {
  let removed = 0;
  for (const accountId of await accounts.listIds()) {
    if (signal.aborted) break;
    const account = await accounts.find(accountId);
    if (account === undefined) continue;
    const now = clock.now();
    const oldest = oldestDecision(account.settings, now);
    removed += await inBatches(signal, (limit) => store.deleteBefore(accountId, oldest, limit));
    await inBatches(signal, (limit) => store.deleteUsageBefore(accountId, oldestCount(now), limit));
  }
  return removed;
}

async function inBatches(signal: AbortSignal, remove: (limit: number) => Promise<number>): Promise<number> {
  let removed = 0;
  for (let batch = 0; batch < MOST_BATCHES && !signal.aborted; batch++) {
    const count = await remove(ROWS_AT_ONCE);
    removed += count;
    if (count < ROWS_AT_ONCE) break;
  }
  return removed;
}
