import type { Action, Decision } from '@conversation-orchestrator/engine';
import type { ReplyOf } from '../request.ts';

/** What is known of a decision, wherever it was read. */
export type DecisionToTell = Pick<Decision, 'outcome'> & {
  readonly nextActionId: string;
  readonly actions: readonly Action[];
  /** The policy that matched. */
  readonly policy?: { readonly id: string; readonly name: string };
};

/** A decision in the form of v1, which knows no fallback: its actions are those of a rule that is the fallback itself. */
export function v1Answer(decision: DecisionToTell): ReplyOf<'nextAction.askV1'>['body'] {
  const { actions, nextActionId, outcome, policy } = decision;
  if (outcome === 'MATCHED')
    return { nextActionId, rule: { id: policy?.id ?? '', name: policy?.name ?? '', actions } };
  if (outcome === 'FALLBACK')
    return { nextActionId, rule: { id: 'fallback', name: 'Fallback actions', actions } };
  return { nextActionId, rule: null, noMatchReason: outcome };
}
