import type { Action, Condition, Expression, Policy, PolicyState, Value } from '../../src/index.ts';
import { resolveActions } from './actions.ts';
import { interpret, type Scene } from './interpret.ts';
import { INVALID, type Outcome, strongest } from './outcome.ts';
import { interpretRow } from './rows.ts';

/** One thing that must hold: a row, a typed condition, or text that cannot be read. */
export type Conjunct = Condition | { readonly expression: Expression } | 'unreadable';

/** A policy with its typed conditions as trees. */
export type NaivePolicy = {
  readonly policy: Policy;
  readonly conditions: readonly Conjunct[];
  readonly exception?: readonly Conjunct[];
};

/** What the naive interpreter makes of a list of policies. `needs` is not empty where functions must run first. */
export type NaiveDecision = {
  readonly outcome: string;
  readonly policyId: string | null;
  readonly block: 'conditions' | 'exception' | null;
  readonly actions: readonly Action[];
  readonly degraded: readonly string[];
  readonly states: Readonly<Record<string, PolicyState>>;
  readonly needs: readonly string[];
};

type Block = 'conditions' | 'exception';
type Tried =
  | { readonly state: 'TRUE'; readonly block: Block; readonly actions: readonly Action[] }
  | { readonly state: 'FALSE' | 'INVALID' }
  | { readonly state: 'ERROR' | 'PENDING'; readonly attributes: readonly string[] };

/** Decides by trying every policy in order, with no index and no short cut. */
export function decideNaively(
  policies: readonly NaivePolicy[],
  scene: Scene,
  fallback: readonly Action[] = [],
): NaiveDecision {
  const states: [string, PolicyState][] = [];
  const degraded = new Set<string>();
  const won: { policyId: string; block: Block; actions: readonly Action[] }[] = [];
  for (const naive of policies) {
    const { id, enabled } = naive.policy;
    const tried = enabled && won.length === 0 ? tryPolicy(naive, scene) : undefined;
    if (tried?.state === 'PENDING') return { ...answer('', states, degraded), needs: tried.attributes };
    states.push([id, tried?.state ?? (enabled ? 'NOT_REACHED' : 'DISABLED')]);
    if (tried?.state === 'ERROR') for (const name of tried.attributes) degraded.add(name);
    if (tried?.state === 'TRUE') won.push({ policyId: id, block: tried.block, actions: tried.actions });
  }
  const [winner] = won;
  if (winner !== undefined) return { ...answer('MATCHED', states, degraded), ...winner };
  if (fallback.length > 0) return fallBack(fallback, answer('FALLBACK', states, degraded), scene);
  const enabled = policies.some(({ policy }) => policy.enabled);
  return answer(enabled ? 'NO_MATCHED_RULES' : 'NO_POLICIES_ENABLED', states, degraded);
}

function answer(
  outcome: string,
  states: readonly [string, PolicyState][],
  degraded: ReadonlySet<string>,
): NaiveDecision {
  const nobody = { policyId: null, block: null, actions: [], needs: [] };
  return { outcome, ...nobody, degraded: [...degraded].sort(), states: Object.fromEntries(states) };
}

function fallBack(fallback: readonly Action[], otherwise: NaiveDecision, scene: Scene): NaiveDecision {
  const resolved = resolveActions(fallback, scene);
  return 'kind' in resolved ? otherwise : { ...otherwise, actions: resolved };
}

/** The exception first; what keeps it from being known keeps the policy from matching. */
function tryPolicy({ policy, conditions, exception }: NaivePolicy, scene: Scene): Tried {
  const own = tryBlock(conditions, policy.actions, 'conditions', scene);
  if (policy.exception === undefined || exception === undefined) return own;
  const tried = tryBlock(exception, policy.exception.actions, 'exception', scene);
  if (tried.state === 'FALSE') return own;
  // An exception of which one condition has failed cannot hold, but its functions could still make it false: they matter where the own conditions could hold.
  const ownCouldHold = own.state === 'TRUE' || own.state === 'PENDING';
  const cannotHold = tried.state === 'INVALID' || tried.state === 'ERROR';
  const pending = cannotHold && ownCouldHold ? pendingOf(exception, scene) : [];
  return pending.length > 0 ? { state: 'PENDING', attributes: pending } : tried;
}

/** The functions that conditions wait for. */
function pendingOf(conjuncts: readonly Conjunct[], scene: Scene): readonly string[] {
  const outcomes = conjuncts.includes('unreadable')
    ? []
    : conjuncts.map((conjunct) => interpretConjunct(conjunct, scene));
  const failure = strongest(outcomes, ['PENDING', 'INVALID', 'ERROR']);
  return failure?.kind === 'failed' && failure.why === 'PENDING' ? failure.attributes : [];
}

function tryBlock(
  conjuncts: readonly Conjunct[],
  actions: readonly Action[],
  block: Block,
  scene: Scene,
): Tried {
  const outcomes = conjuncts.map((conjunct) => asCondition(interpretConjunct(conjunct, scene)));
  const isFalse = (outcome: Outcome): boolean => outcome.kind === 'value' && outcome.value === false;
  if (!conjuncts.includes('unreadable') && outcomes.some(isFalse)) return { state: 'FALSE' };
  const failure = strongest(outcomes, ['INVALID', 'ERROR', 'PENDING']);
  if (failure !== undefined) return asTried(failure);
  const resolved = resolveActions(actions, scene);
  return 'kind' in resolved ? asTried(resolved as Outcome) : { state: 'TRUE', block, actions: resolved };
}

function interpretConjunct(conjunct: Conjunct, scene: Scene): Outcome {
  if (conjunct === 'unreadable') return INVALID;
  return 'expression' in conjunct ? interpret(conjunct.expression, scene) : interpretRow(conjunct, scene);
}

function asCondition(outcome: Outcome): Outcome {
  return outcome.kind === 'value' && typeof (outcome.value as Value) !== 'boolean' ? INVALID : outcome;
}

function asTried(outcome: Outcome): Tried {
  if (outcome.kind === 'value' || outcome.why === 'INVALID') return { state: 'INVALID' };
  return { state: outcome.why, attributes: outcome.attributes };
}
