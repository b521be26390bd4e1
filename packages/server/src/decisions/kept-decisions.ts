import type { AccountStore } from '../accounts/account-store.ts';
import type { Clock } from '../clock.ts';
import type { DecisionStore } from './decision-store.ts';
import { oldestCount, oldestDecision } from './retention.ts';

export type KeptParts = {
  readonly store: DecisionStore;
  readonly accounts: Pick<AccountStore, 'find'>;
  readonly clock: Clock;
};

/** A decision store that shows nothing older than the account keeps it, whether or not the sweep has come by. */
export function keptDecisions({ accounts, clock, store }: KeptParts): DecisionStore {
  async function oldestOf(accountId: string): Promise<number> {
    const account = await accounts.find(accountId);
    return account === undefined ? Number.POSITIVE_INFINITY : oldestDecision(account.settings, clock.now());
  }
  return {
    ...store,
    async find(accountId, nextActionId) {
      const record = await store.find(accountId, nextActionId);
      return record !== undefined && record.at >= (await oldestOf(accountId)) ? record : undefined;
    },
    async list({ from = 0, ...range }) {
      return store.list({ ...range, from: Math.max(from, await oldestOf(range.accountId)) });
    },
    usage: ({ from, ...range }) => store.usage({ ...range, from: Math.max(from, oldestCount(clock.now())) }),
  };
}
