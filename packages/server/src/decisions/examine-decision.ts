import type { PolicyState } from '@conversation-orchestrator/engine';
import { takingTurns } from '../in-slices.ts';
import type { ActiveRuleset, Rulesets } from '../policies/rulesets.ts';
import type { DecisionRecord } from './decision-log.ts';
import { summaryOf, traceOf } from './log-entry.ts';
import type { ListedDecision, LogPage } from './log-page.ts';
import { wasInState } from './policy-state.ts';
import { replayDecision } from './replay-decision.ts';

export type Examination = {
  readonly rulesets: Rulesets;
  readonly page: LogPage;
  readonly query: {
    readonly accountId: string;
    readonly state?: PolicyState;
    readonly policyId?: string;
    readonly summary: boolean;
  };
};

/** Looking for a policy in a list costs about as much as tracing one of so many of its policies. */
const SEARCHED_PER_TRACED = 200;

/**
 * Makes what looks at one decision after another and adds to the page those with a policy in the state asked for, or all where none is.
 * A decision whose ruleset is not kept has no trace, and fits no state.
 */
export function createExamine({
  rulesets,
  page,
  query,
}: Examination): (record: DecisionRecord) => Promise<void> {
  const { accountId, policyId, state, summary } = query;
  const wanted = state && { state, ...(policyId !== undefined && { policyId }) };
  const takeTurns = takingTurns();
  const revisions = new Set<number>();

  async function rulesetOf({ revision }: DecisionRecord): Promise<ActiveRuleset['ruleset'] | undefined> {
    const ruleset = (await rulesets.at(accountId, revision))?.ruleset;
    // It may have had to be compiled.
    if (ruleset && !revisions.has(revision)) page.countTraced(ruleset.policies.length);
    revisions.add(revision);
    return ruleset;
  }

  async function entryOf(record: DecisionRecord): Promise<ListedDecision | undefined> {
    const entry = summaryOf(record);
    if (summary && !wanted) return entry;
    const ruleset = await rulesetOf(record);
    if (ruleset === undefined) return wanted ? undefined : entry;
    page.countTraced(1 + ruleset.policies.length / SEARCHED_PER_TRACED);
    const fits = wanted === undefined || wasInState(ruleset, record, wanted);
    if (fits === false) return undefined;
    if (fits === true && summary) return entry;
    const explanation = await replayDecision(ruleset, record, takeTurns);
    page.countTraced(explanation.policies.length);
    if (fits === undefined && !explanation.policies.some((trace) => trace.state === state)) return undefined;
    return summary ? entry : { ...entry, ...traceOf(record, explanation) };
  }

  return async (record) => {
    await takeTurns();
    const entry = await entryOf(record);
    if (entry) page.add(entry);
  };
}
