import type { Clock } from '../clock.ts';
import { composeRouting } from './compose-routing.ts';
import { diffRouting } from './diff-routing.ts';
import { firstEntry, revisionEntry } from './revision-entry.ts';
import type { Routing } from './routing.ts';
import type { RevisionEntry, RoutingStore } from './routing-store.ts';

/** The routing of an account that never had a change. */
export const EMPTY_ROUTING: Routing = {
  revision: 0,
  policies: [],
  attributes: new Map(),
  calendars: new Map(),
  functions: new Map(),
  fallbackActions: [],
};

type History = { readonly routings: Routing[]; readonly entries: RevisionEntry[] };

/** Keeps routings in memory, for tests of what uses them. */
export function createMemoryRoutingStore(clock: Clock): RoutingStore {
  const histories = new Map<string, History>();
  const historyOf = (accountId: string): History => {
    const history = histories.get(accountId) ?? { routings: [EMPTY_ROUTING], entries: [] };
    histories.set(accountId, history);
    return history;
  };
  const current = (accountId: string): Routing => historyOf(accountId).routings.at(-1) ?? EMPTY_ROUTING;
  return {
    revisionOf: async (accountId) => current(accountId).revision,
    revisionsOf: async (accountIds) => new Map(accountIds.map((id) => [id, current(id).revision])),
    load: async (accountId) => current(accountId),
    loadAt: async (accountId, revision) => historyOf(accountId).routings[revision],
    change: async ({ accountId, actor: by }, edit) => {
      const before = current(accountId);
      const draft = edit(before);
      const changes = diffRouting(before, draft);
      if (changes.length === 0) return before;
      const revision = before.revision + 1;
      const routing = composeRouting(before, draft, changes, revision);
      const history = historyOf(accountId);
      history.routings.push(routing);
      history.entries.push(revisionEntry({ revision, at: clock.now(), by }, changes));
      return routing;
    },
    entries: async (accountId, { before = Number.POSITIVE_INFINITY, limit }) =>
      historyOf(accountId)
        .entries.filter(({ revision }) => revision < before)
        .reverse()
        .slice(0, limit),
    entry: async (accountId, revision) =>
      revision === 0
        ? firstEntry(0)
        : historyOf(accountId).entries.find((entry) => entry.revision === revision),
  };
}
