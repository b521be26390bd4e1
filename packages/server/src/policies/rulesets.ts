import type { Ruleset } from '@conversation-orchestrator/engine';
import type { ReadPlan } from './read-plan.ts';
import type { Routing } from './routing.ts';

/** One revision of an account's routing, ready to decide. */
export type ActiveRuleset = {
  readonly routing: Routing;
  readonly ruleset: Ruleset;
  /** What its attributes are loaded from. */
  readonly reads: ReadPlan;
};

/**
 * The rulesets decisions are made with, in memory.
 * A change on this node is visible to the next `active`; one on another node within two seconds.
 */
export type Rulesets = {
  /** The current ruleset; the problem `POLICIES_UNAVAILABLE` where it is not in memory and cannot be loaded. */
  active(accountId: string): ActiveRuleset | Promise<ActiveRuleset>;

  /** The ruleset of a past revision, for explaining and replaying; undefined where there was no such revision. */
  at(accountId: string, revision: number): Promise<ActiveRuleset | undefined>;
};
