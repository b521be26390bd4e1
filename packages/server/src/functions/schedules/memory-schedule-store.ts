import type { RoutingStore } from '../../policies/routing-store.ts';
import type { ScheduledFunction, ScheduleStore } from './schedule-store.ts';

type Served = { readonly schedule: string; readonly until: number };

/** What is scheduled in the routings of some accounts, in memory, for tests of what uses it. */
export function createMemoryScheduleStore(
  routing: Pick<RoutingStore, 'load' | 'entry'>,
  accountIds: readonly string[],
): ScheduleStore {
  const served = new Map<string, Served>();
  const keyOf = (...parts: readonly [accountId: string, functionName: string]) => JSON.stringify(parts);

  async function listOf(accountId: string): Promise<readonly ScheduledFunction[]> {
    const { functions } = await routing.load(accountId);
    const found = [...functions.values()].map(async ({ document, revision }) => {
      if (document.schedule === undefined) return [];
      const known = served.get(keyOf(accountId, document.name));
      const changedAt = (await routing.entry(accountId, revision))?.at ?? 0;
      return [
        {
          accountId,
          functionName: document.name,
          schedule: document.schedule,
          changedAt,
          ...(known?.schedule === document.schedule && { servedUntil: known.until }),
        },
      ];
    });
    return (await Promise.all(found)).flat();
  }

  const list = async () => (await Promise.all(accountIds.map(listOf))).flat();
  return {
    list,
    async claim({ accountId, functionName, schedule, servedUntil }, until) {
      const { functions } = await routing.load(accountId);
      const key = keyOf(accountId, functionName);
      const known = served.get(key);
      const isThere = known?.schedule === schedule;
      if (servedUntil === undefined ? isThere : !isThere || known.until !== servedUntil) return undefined;
      served.set(key, { schedule, until });
      const document = functions.get(functionName)?.document;
      return document?.schedule === schedule ? document : undefined;
    },
    async sweep() {
      const scheduled = new Set((await list()).map((one) => keyOf(one.accountId, one.functionName)));
      for (const key of served.keys()) if (!scheduled.has(key)) served.delete(key);
    },
  };
}
