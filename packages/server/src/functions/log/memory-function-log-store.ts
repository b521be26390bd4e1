import type {
  FunctionActivity,
  FunctionLogEntry,
  FunctionLogStore,
  NotedActivity,
} from './function-log-store.ts';

/** The log of functions in memory, for tests of what uses it. */
export function createMemoryFunctionLogStore(): FunctionLogStore {
  let entries: readonly FunctionLogEntry[] = [];
  const noted = new Map<string, NotedActivity>();
  const keyOf = (...parts: readonly [accountId: string, functionName: string]) => JSON.stringify(parts);
  return {
    async append(added, activity, most) {
      const known = new Set(entries.map(({ id }) => id));
      entries = newestOf([...entries, ...added.filter(({ id }) => !known.has(id))], most);
      for (const one of activity) {
        const key = keyOf(one.accountId, one.functionName);
        noted.set(key, { ...one, ...latest(noted.get(key), one) });
      }
    },
    list: async ({ accountId, after, functionName, limit }) =>
      entries
        .filter((entry) => entry.accountId === accountId && entry.functionName === functionName)
        .filter((entry) => after === undefined || newestFirst(after, entry) < 0)
        .slice(0, limit),
    activity: async (accountId) =>
      new Map(
        [...noted.values()]
          .filter((one) => one.accountId === accountId)
          .map(({ functionName, accountId: _, ...activity }) => [functionName, activity]),
      ),
    async deleteBefore(accountId, moment, limit) {
      const old = entries
        .toReversed()
        .filter((entry) => entry.accountId === accountId && entry.at < moment)
        .slice(0, limit);
      entries = entries.filter((entry) => !old.includes(entry));
      for (const [key, one] of noted)
        if (one.accountId === accountId && one.lastRunAt < moment) noted.delete(key);
      return old.length;
    },
  };
}

function newestOf(entries: readonly FunctionLogEntry[], most: number): readonly FunctionLogEntry[] {
  const counts = new Map<string, number>();
  return entries.toSorted(newestFirst).filter(({ accountId, functionName }) => {
    const key = JSON.stringify([accountId, functionName]);
    const count = (counts.get(key) ?? 0) + 1;
    counts.set(key, count);
    return count <= most;
  });
}

function latest(known: FunctionActivity | undefined, one: FunctionActivity): FunctionActivity {
  const failed = [known?.lastFailedAt, one.lastFailedAt].filter((at) => at !== undefined);
  return {
    lastRunAt: Math.max(known?.lastRunAt ?? 0, one.lastRunAt),
    ...(failed.length > 0 && { lastFailedAt: Math.max(...failed) }),
  };
}

function newestFirst(a: Pick<FunctionLogEntry, 'at' | 'id'>, b: Pick<FunctionLogEntry, 'at' | 'id'>): number {
  return b.at - a.at || (a.id < b.id ? 1 : a.id > b.id ? -1 : 0);
}
