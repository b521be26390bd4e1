import {
  analysePolicy,
  type CompiledPolicy,
  compilePolicy,
  type Expression,
  evaluateExpression,
  printExpression,
  type Ruleset,
  type Value,
} from '@conversation-orchestrator/engine';

/** Values of a list in a policy's conditions that never come into play, and the policy above that takes them. */
export type TakenValues = {
  readonly attribute: string;
  readonly values: readonly Value[];
  readonly by: string;
};

/** Values of one list times policies above it: beyond this nobody waits for the answer. */
const MOST_COMPARISONS = 50_000;

type Scalar = string | number | boolean;

/** Finds the values of lists (`attribute in […]`) that policies above surely take before this policy is tried: each value is looked at as if it were the only one. */
export function takenValues(
  policy: CompiledPolicy,
  above: readonly CompiledPolicy[],
  ruleset: Ruleset,
): readonly TakenValues[] {
  if (policy.exception !== undefined) return [];
  const { conditions } = policy.main;
  return conditions.flatMap((condition, at) => {
    const list = listOf(condition, ruleset);
    if (list === undefined) return [];
    const { attribute, values } = list;
    const candidates = above.filter(
      ({ policy: { enabled }, reads }) => enabled && (reads.length === 0 || reads.includes(attribute)),
    );
    if (values.length < 2 || values.length * candidates.length > MOST_COMPARISONS) return [];
    const taken = new Map<string, Value[]>();
    for (const value of values) {
      const narrowed = withCondition(policy, at, {
        kind: 'binary',
        operator: '==',
        left: { kind: 'attribute', name: attribute },
        right: { kind: 'literal', value },
      });
      const by = takenBy(narrowed, { ...ruleset, policies: [...candidates, narrowed] });
      if (by !== undefined) taken.set(by, [...(taken.get(by) ?? []), value]);
    }
    return [...taken].map(([by, takenOf]) => ({ attribute, values: takenOf, by }));
  });
}

/** The attribute and the constants of a condition `attribute in […]`. */
function listOf(
  condition: Expression,
  { world }: Ruleset,
): { readonly attribute: string; readonly values: readonly Scalar[] } | undefined {
  if (condition.kind !== 'binary' || condition.operator !== 'in' || condition.left.kind !== 'attribute')
    return undefined;
  const list = evaluateExpression(condition.right, { ...world, facts: new Map(), now: 0 });
  if (!Array.isArray(list) || !list.every(isScalar)) return undefined;
  return { attribute: condition.left.name, values: [...new Set(list)] };
}

function isScalar(value: unknown): value is Scalar {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
}

/** The policy with another condition in the place of one. */
function withCondition({ policy, main }: CompiledPolicy, at: number, condition: Expression): CompiledPolicy {
  const { conditions: _, ...rest } = policy;
  const operands = main.conditions.with(at, condition);
  const whole: Expression = operands.length === 1 ? condition : { kind: 'and', operands };
  return compilePolicy({ ...rest, expression: printExpression(whole) });
}

function takenBy({ policy }: CompiledPolicy, ruleset: Ruleset): string | undefined {
  for (const finding of analysePolicy(ruleset, policy.id))
    if (finding.kind === 'NEVER_REACHED') return finding.by;
  return undefined;
}
