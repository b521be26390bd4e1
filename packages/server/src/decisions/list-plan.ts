import type { Outcome, PolicyState } from '@conversation-orchestrator/engine';
import type { DecisionRecord } from './decision-log.ts';
import type { DecisionKey } from './decision-store.ts';

/** What a list of decisions is asked for by, times excepted. */
export type ListFilter = {
  readonly conversationId?: string;
  readonly policyId?: string;
  readonly state?: PolicyState;
  readonly outcome?: Outcome;
  readonly limit: number;
};

/** How a list is made: found by one index, then sifted. */
export type ListPlan = {
  readonly key?: DecisionKey;
  /** Whether a decision found so fits, as far as its record says. */
  readonly fits: (record: DecisionRecord) => boolean;
  /** How many decisions to read at once. */
  readonly rowsAtOnce: number;
};

const MOST_ROWS = 100;

/** Which outcome a decision must have had for a policy to be in a state. */
const OUTCOME_OF: Partial<Readonly<Record<PolicyState, Outcome>>> = {
  TRUE: 'MATCHED',
  NOT_REACHED: 'MATCHED',
};

/** Plans a list; undefined where no decision can fit. */
export function planList(filter: ListFilter): ListPlan | undefined {
  const { conversationId, limit, state } = filter;
  const winner = state === undefined || state === 'TRUE' ? filter.policyId : undefined;
  const implied = winner === undefined ? state && OUTCOME_OF[state] : 'MATCHED';
  const outcome = filter.outcome ?? implied;
  if (implied !== undefined && outcome !== implied) return undefined;
  const key = keyOf({ conversationId, winner, outcome });
  const isExact = state === undefined && (key === undefined || key.name !== 'conversationId');
  return {
    ...(key && { key }),
    fits: ({ policyId, ...record }) =>
      (winner === undefined || policyId === winner) && (outcome === undefined || record.outcome === outcome),
    rowsAtOnce: isExact ? Math.min(limit + 1, MOST_ROWS) : MOST_ROWS,
  };
}

type Wanted = {
  readonly conversationId: string | undefined;
  readonly winner: string | undefined;
  readonly outcome: Outcome | undefined;
};

/** The key that leaves least to sift. */
function keyOf({ conversationId, winner, outcome }: Wanted): DecisionKey | undefined {
  if (conversationId !== undefined) return { name: 'conversationId', value: conversationId };
  if (winner !== undefined) return { name: 'policyId', value: winner };
  return outcome && { name: 'outcome', value: outcome };
}
