import type { Outcome, PolicyState } from '@conversation-orchestrator/engine';
import type { Position } from '../cursor.ts';
import type { Rulesets } from '../policies/rulesets.ts';
import type { DecisionRecord } from './decision-log.ts';
import type { DecisionStore } from './decision-store.ts';
import { createExamine } from './examine-decision.ts';
import { type ListPlan, planList } from './list-plan.ts';
import { type ListedDecision, LogPage } from './log-page.ts';

/** Which decisions to list, of those an account made. Times are epoch milliseconds: `from` included, `to` excluded. */
export type DecisionQuery = {
  readonly accountId: string;
  readonly conversationId?: string;
  /** The winner; with `state`, a policy that was in it. */
  readonly policyId?: string;
  readonly state?: PolicyState;
  readonly outcome?: Outcome;
  readonly from?: number;
  readonly to?: number;
  /** Begin after this one. */
  readonly after?: Position;
  readonly limit: number;
  /** Leave out the traces. */
  readonly summary: boolean;
};

/** Some decisions, and where the search goes on; the last ones, where it says nothing of that. */
export type DecisionPage = { readonly entries: readonly ListedDecision[]; readonly next?: Position };

export type ListParts = { readonly store: DecisionStore; readonly rulesets: Rulesets };

/**
 * Lists decisions, newest first, with the trace of each. A page does a bounded amount of work and has a bounded size: it may have fewer
 * entries than asked for, or none, and still not be the last. Decisions made meanwhile do not move it.
 */
export async function listDecisions(
  { rulesets, store }: ListParts,
  query: DecisionQuery,
): Promise<DecisionPage> {
  const plan = planList(query);
  const page = new LogPage(query.limit);
  if (plan === undefined) return { entries: [] };
  const examine = createExamine({ rulesets, page, query });
  let after = query.after;
  for (;;) {
    const records = await readSome(store, query, plan, after);
    for (const record of records) {
      if (page.isFull) return { entries: page.entries, ...(after && { next: after }) };
      page.countScanned();
      if (plan.fits(record)) await examine(record);
      after = { at: record.at, id: record.nextActionId };
    }
    if (records.length < plan.rowsAtOnce) return { entries: page.entries };
  }
}

function readSome(
  store: DecisionStore,
  { accountId, from, to }: DecisionQuery,
  { key, rowsAtOnce }: ListPlan,
  after: Position | undefined,
): Promise<readonly DecisionRecord[]> {
  return store.list({
    accountId,
    limit: rowsAtOnce,
    ...(key && { key }),
    ...(from !== undefined && { from }),
    ...(to !== undefined && { to }),
    ...(after && { after }),
  });
}
