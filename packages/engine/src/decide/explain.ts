import type { Expression } from '../expression/ast.ts';
import { evaluateExpression, readFact } from '../expression/evaluate.ts';
import { Failure } from '../expression/failure.ts';
import type { World } from '../expression/functions/definition.ts';
import { printExpression } from '../expression/print.ts';
import type { Block, CompiledPolicy } from '../policy/compile-policy.ts';
import { show } from '../show.ts';
import type { Value } from '../value.ts';
import { decide, worldOf } from './decide.ts';
import type { ConditionTrace, Decision, Explanation, PolicyTrace, Question } from './decision.ts';
import { DEFERRED, Unavailable } from './facts.ts';
import { reasonOf } from './reason.ts';
import type { Ruleset } from './ruleset.ts';
import { Match, notBoolean, tryPolicy } from './try-policy.ts';

/**
 * Says why a question is decided as it is: the state of every policy, every condition of those that were tried, every attribute they read.
 * Asked with the ruleset of a record's revision and the record's facts and clock it is the exact explanation of that decision, whenever it is asked.
 */
export function explain(ruleset: Ruleset, question: Question): Explanation {
  const steps = explainInSteps(ruleset, question);
  let step = steps.next();
  while (step.done !== true) step = steps.next();
  return step.value;
}

/** `explain`, a policy per step: whoever has other things to do meanwhile takes the steps of a long list a few at a time. */
export function* explainInSteps(
  ruleset: Ruleset,
  question: Question,
): Generator<undefined, Explanation, undefined> {
  const world = worldOf(ruleset, question);
  const decision = decide(ruleset, question);
  const considered = ruleset.policies.filter(
    ({ policy }) => question.policyId === undefined || policy.id === question.policyId,
  );
  const winner = decision.kind === 'decided' ? decision.policy?.id : undefined;
  const policies: PolicyTrace[] = [];
  const read = new Set<string>();
  let over = false;
  for (const compiled of considered) {
    const trace = tracePolicy(compiled, world, over);
    policies.push(trace);
    if (trace.state !== 'DISABLED' && trace.state !== 'NOT_REACHED')
      for (const name of compiled.reads) read.add(name);
    over ||= compiled.policy.id === winner;
    yield;
  }
  return { decision: decided(decision), policies, ...readFacts(read, world) };
}

/** A record always holds what its decision needed; asked with less, the explanation is that of a decision without it. */
function decided(decision: ReturnType<typeof decide>): Decision {
  if (decision.kind === 'decided') return decision;
  return { kind: 'decided', outcome: 'NO_MATCHED_RULES', actions: [], degraded: decision.attributes };
}

function tracePolicy(compiled: CompiledPolicy, world: World, over: boolean): PolicyTrace {
  const { id: policyId, name, enabled } = compiled.policy;
  if (!enabled) return { policyId, name, state: 'DISABLED', reason: 'It is switched off', conditions: [] };
  if (over)
    return { policyId, name, state: 'NOT_REACHED', reason: 'A policy above it matched', conditions: [] };
  const outcome = tryPolicy(compiled, world);
  const conditions = traceBlock(compiled.main, world);
  const exception = compiled.exception && traceBlock(compiled.exception, world);
  const failing = conditions.findIndex(({ state }) => state === 'FALSE');
  return {
    policyId,
    name,
    state: stateOf(outcome, [...conditions, ...(exception ?? [])]),
    reason: reasonOf(outcome, conditions),
    conditions,
    ...(exception && { exception }),
    ...(outcome instanceof Match && { block: outcome.block }),
    ...(failing >= 0 && !(outcome instanceof Match) && { failing }),
  };
}

/** A policy left PENDING could not match, whatever its functions said, because something else in it is wrong: that is its state. */
function stateOf(
  outcome: ReturnType<typeof tryPolicy>,
  conditions: readonly ConditionTrace[],
): PolicyTrace['state'] {
  if (outcome instanceof Match) return 'TRUE';
  if (outcome === false) return 'FALSE';
  if (outcome.kind !== 'PENDING') return outcome.kind;
  return conditions.some(({ state }) => state === 'INVALID') ? 'INVALID' : 'ERROR';
}

function traceBlock({ conditions, unreadable }: Block, world: World): readonly ConditionTrace[] {
  if (unreadable !== undefined) return [{ text: '', state: 'INVALID', error: unreadable }];
  return conditions.map((condition) => traceCondition(condition, world));
}

function traceCondition(condition: Expression, world: World): ConditionTrace {
  const text = printExpression(condition);
  const sides = sidesOf(condition, world);
  const value = evaluateExpression(condition, world);
  if (value === true) return { text, state: 'TRUE', ...sides };
  if (value === false) return { text, state: 'FALSE', ...sides };
  const failure = value instanceof Failure ? value : notBoolean(show(value));
  if (failure.kind === 'PENDING') return { text, state: 'NOT_EVALUATED', ...sides };
  return { text, state: failure.kind, ...sides, error: failure.message };
}

/** The two values a comparison compares, where it is one and they can be had. */
function sidesOf(condition: Expression, world: World): { left?: Value; right?: Value } {
  const [left, right] = comparedIn(condition);
  const leftValue = left && evaluateExpression(left, world);
  const rightValue = right && evaluateExpression(right, world);
  return {
    ...(leftValue !== undefined && !(leftValue instanceof Failure) && { left: leftValue }),
    ...(rightValue !== undefined && !(rightValue instanceof Failure) && { right: rightValue }),
  };
}

const COMPARING_FUNCTIONS: ReadonlySet<string> = new Set([
  'contains',
  'startsWith',
  'endsWith',
  'matches',
  'bucket',
]);

function comparedIn(condition: Expression): readonly (Expression | undefined)[] {
  if (condition.kind === 'binary') return [condition.left, condition.right];
  if (condition.kind === 'call' && COMPARING_FUNCTIONS.has(condition.name))
    return condition.arguments.slice(0, 2);
  if (condition.kind === 'unary') return comparedIn(condition.operand);
  return condition.kind === 'attribute' ? [condition] : [];
}

function readFacts(
  names: ReadonlySet<string>,
  world: World,
): Pick<Explanation, 'attributes' | 'unavailable'> {
  const attributes: [string, Value][] = [];
  const unavailable: [string, string][] = [];
  for (const name of [...names].sort()) {
    const fact = readFact(name, world);
    if (fact instanceof Unavailable) unavailable.push([name, fact.cause]);
    else if (fact !== DEFERRED) attributes.push([name, fact]);
  }
  // fromEntries defines own properties: an attribute called `__proto__` is one like any other.
  return { attributes: Object.fromEntries(attributes), unavailable: Object.fromEntries(unavailable) };
}
