import type { AccountStore } from '../../accounts/account-store.ts';
import type { Clock } from '../../clock.ts';
import { oldestDecision } from '../../decisions/retention.ts';
import { type Repeated, runEvery } from '../../run-every.ts';
import type { FunctionLogStore } from './function-log-store.ts';

export type FunctionLogSweepParts = {
  readonly accounts: Pick<AccountStore, 'find' | 'listIds'>;
  readonly functionLog: Pick<FunctionLogStore, 'deleteBefore'>;
  readonly clock: Clock;
};

const PAUSE_MS = 60_000;
const ROWS_AT_ONCE = 200;
const MOST_BATCHES = 100;

/** Begins to remove, every minute, calls that are older than the account keeps its decisions. */
export function startFunctionLogSweep(
  parts: FunctionLogSweepParts,
  onError: (error: unknown) => void,
): Repeated {
  const stopping = new AbortController();
  const repeated = runEvery(PAUSE_MS, () => sweepFunctionLog(parts, stopping.signal), onError);
  return {
    stop() {
      stopping.abort();
      return repeated.stop();
    },
  };
}

/** Removes what is older than each account keeps it, in small batches, until there is no more, or the signal is given. */
export async function sweepFunctionLog(
  { accounts, clock, functionLog }: FunctionLogSweepParts,
  signal: AbortSignal,
): Promise<void> {
  for (const accountId of await accounts.listIds()) {
    const account = await accounts.find(accountId);
    if (account === undefined) continue;
    const oldest = oldestDecision(account.settings, clock.now());
    for (let batch = 0; batch < MOST_BATCHES; batch++) {
      if (signal.aborted) return;
      if ((await functionLog.deleteBefore(accountId, oldest, ROWS_AT_ONCE)) < ROWS_AT_ONCE) break;
    }
  }
}
