import type { Action } from '../policy/policy.ts';
import type { Value } from '../value.ts';
import type { Facts } from './facts.ts';

/** What became of one policy in one decision (SPEC 6, "States of a policy"). */
export type PolicyState = 'TRUE' | 'FALSE' | 'ERROR' | 'INVALID' | 'DISABLED' | 'NOT_REACHED';

/** What became of one condition. `NOT_EVALUATED`: the outcome did not depend on it, and it needs a function that was not run. */
export type ConditionState = 'TRUE' | 'FALSE' | 'ERROR' | 'INVALID' | 'NOT_EVALUATED';

/** How a decision ended. `FALLBACK`: nothing matched and the account's fallback actions were given. */
export type Outcome = 'MATCHED' | 'NO_MATCHED_RULES' | 'NO_POLICIES_ENABLED' | 'FALLBACK';

/** Everything a decision depends on besides the policies: so it can be replayed exactly. */
export type Question = {
  readonly facts: Facts;
  /** The clock, epoch milliseconds. */
  readonly now: number;
  /** Evaluate only this policy. */
  readonly policyId?: string;
  /** Constants of the ruleset that are to be read from the facts in this question. Without the index, which knows constants: every policy is tried. */
  readonly overrides?: ReadonlySet<string>;
};

/** The answer to one question. */
export type Decision = {
  readonly kind: 'decided';
  readonly outcome: Outcome;
  /** The winner, and whether its exception or its conditions matched. */
  readonly policy?: {
    readonly id: string;
    readonly name: string;
    readonly block: 'conditions' | 'exception';
  };
  /** Attributes resolved. */
  readonly actions: readonly Action[];
  /** Unavailable attributes that made a policy above the winner (or, without one, any policy) an ERROR. */
  readonly degraded: readonly string[];
};

/** Run these function attributes, put their results (or `Unavailable`) into the facts and decide again. */
export type Needs = { readonly kind: 'needs'; readonly attributes: readonly string[] };

/** One condition of the trace. `left` and `right` are the values compared, where the condition compares. */
export type ConditionTrace = {
  readonly text: string;
  readonly state: ConditionState;
  readonly left?: Value;
  readonly right?: Value;
  /** The cause of an ERROR or INVALID. */
  readonly error?: string;
};

/** One policy of the trace. `reason` is a sentence a person reads; `failing` is the index of the first condition that does not hold. */
export type PolicyTrace = {
  readonly policyId: string;
  readonly name: string;
  readonly state: PolicyState;
  readonly reason: string;
  readonly block?: 'conditions' | 'exception';
  readonly conditions: readonly ConditionTrace[];
  /** The conditions of the exception block, where the policy has one. */
  readonly exception?: readonly ConditionTrace[];
  readonly failing?: number;
};

/** Why a decision came out as it did: every policy in order, and every attribute that was read. */
export type Explanation = {
  readonly decision: Decision;
  readonly policies: readonly PolicyTrace[];
  /** Values of the attributes read; `null` is absent. */
  readonly attributes: Readonly<Record<string, Value>>;
  /** Attributes read that were unavailable, with the cause. */
  readonly unavailable: Readonly<Record<string, string>>;
};
