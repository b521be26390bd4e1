import { explain, type PolicyState, type Ruleset } from '@conversation-orchestrator/engine';
import type { DecisionRecord } from './decision-log.ts';
import { questionOf } from './replay-decision.ts';

/** A state to look for: that of one policy, or of any. */
export type WantedState = { readonly state: PolicyState; readonly policyId?: string };

/**
 * Whether a policy was in a state in a decision. Undefined where that takes the explanation of the whole decision: when any policy will do,
 * and the state is one that only trying tells.
 */
export function wasInState(
  ruleset: Ruleset,
  record: DecisionRecord,
  wanted: WantedState,
): boolean | undefined {
  const policies = consideredIn(ruleset, record);
  const winner = policies.findIndex(({ id }) => id === record.policyId);
  const isWanted = ({ id }: Considered) => wanted.policyId === undefined || id === wanted.policyId;
  const reached = winner < 0 ? policies.length : winner;
  switch (wanted.state) {
    case 'TRUE':
      return winner >= 0 && policies.slice(winner, winner + 1).some(isWanted);
    case 'DISABLED':
      return policies.some((policy) => !policy.enabled && isWanted(policy));
    case 'NOT_REACHED':
      return policies.slice(reached + 1).some((policy) => policy.enabled && isWanted(policy));
    default:
      return wasTried(ruleset, record, wanted, policies.slice(0, reached).filter(isWanted));
  }
}

/** Of a policy, what tells its state where it was not tried. */
type Considered = { readonly id: string; readonly enabled: boolean };

function consideredIn({ policies }: Ruleset, { askedPolicyId }: DecisionRecord): readonly Considered[] {
  const considered = policies.map(({ policy }) => policy);
  return askedPolicyId === undefined ? considered : considered.filter(({ id }) => id === askedPolicyId);
}

function wasTried(
  ruleset: Ruleset,
  record: DecisionRecord,
  { policyId, state }: WantedState,
  tried: readonly Considered[],
): boolean | undefined {
  if (!tried.some(({ enabled }) => enabled)) return false;
  // Only what is unavailable makes an ERROR.
  if (state === 'ERROR' && record.unavailable.size === 0 && record.notKept === undefined) return false;
  if (policyId === undefined) return undefined;
  const { policies } = explain(ruleset, { ...questionOf(ruleset, record), policyId });
  return policies.some((trace) => trace.state === state);
}
