import type { KeyContext } from '../decide/index/key.ts';
import type { Ruleset } from '../decide/ruleset.ts';
import type { Expression } from '../expression/ast.ts';
import { printExpression } from '../expression/print.ts';
import type { Block, CompiledPolicy } from '../policy/compile-policy.ts';
import { constraintsOf, isImpossible, isWithin } from './constraint.ts';

/** Something the order or the conditions of a policy make it do that its author hardly meant. */
export type Finding =
  /** No attribute values satisfy all its conditions. */
  | { readonly kind: 'NEVER_HOLDS'; readonly attribute: string; readonly message: string }
  /** Whenever it would hold, an enabled policy above it does. */
  | { readonly kind: 'NEVER_REACHED'; readonly by: string; readonly message: string };

/** What is doubtful about one policy of a list. It says nothing where it is not sure. Time grows with the number of policies above. */
export function analysePolicy(ruleset: Ruleset, policyId: string): readonly Finding[] {
  const context: KeyContext = ruleset.world;
  const at = ruleset.policies.findIndex(({ policy }) => policy.id === policyId);
  const policy = ruleset.policies[at];
  if (policy === undefined) return [];
  return [...contradictions(policy, context), ...coverings(policy, ruleset.policies.slice(0, at), context)];
}

function contradictions(policy: CompiledPolicy, context: KeyContext): readonly Finding[] {
  const constraints = constraintsOf(policy.main.conditions, context);
  return [...constraints].flatMap(([attribute, constraint]) => {
    if (!isImpossible(constraint)) return [];
    return [
      {
        kind: 'NEVER_HOLDS',
        attribute,
        message: `No value of ${attribute} satisfies all conditions`,
      } as const,
    ];
  });
}

function coverings(
  policy: CompiledPolicy,
  above: readonly CompiledPolicy[],
  context: KeyContext,
): readonly Finding[] {
  if (policy.exception !== undefined) return [];
  const covering = above.find((other) => other.policy.enabled && covers(other, policy.main, context));
  if (covering === undefined) return [];
  const { id: by, name } = covering.policy;
  return [
    { kind: 'NEVER_REACHED', by, message: `“${name}”, above it, takes every conversation this policy would` },
  ];
}

/** Tells whether a policy surely matches whenever the conditions of a block hold. */
function covers(policy: CompiledPolicy, narrow: Block, context: KeyContext): boolean {
  const wide = policy.main;
  // With an exception that cannot be told, or actions that need attributes, it may not match although its conditions hold.
  if (wide.unreadable !== undefined || policy.exception !== undefined) return false;
  if (policy.policy.actions.some((action) => JSON.stringify(action.payload).includes('{{'))) return false;
  const spelled = new Set(narrow.conditions.map(printExpression));
  const constraints = constraintsOf(narrow.conditions, context);
  return wide.conditions.every(
    (condition) =>
      (condition.kind === 'literal' && condition.value === true) ||
      spelled.has(printExpression(condition)) ||
      isImplied(condition, constraints, context),
  );
}

function isImplied(
  condition: Expression,
  constraints: ReturnType<typeof constraintsOf>,
  context: KeyContext,
): boolean {
  return [...constraintsOf([condition], context)].some(([attribute, wide]) => {
    const narrow = constraints.get(attribute);
    return narrow !== undefined && isWithin(narrow, wide);
  });
}
