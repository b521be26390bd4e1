import { DEFERRED, Unavailable } from '../decide/facts.ts';
import type { Value } from '../value.ts';
import type { Expression } from './ast.ts';
import { constantOf, readFact } from './evaluate.ts';
import type { Failure } from './failure.ts';
import type { World } from './functions/definition.ts';
import { FUNCTIONS } from './functions/table.ts';
import { applyFor } from './operators.ts';

/**
 * A condition that tests one attribute by a constant, as nearly all do. It is small and tried in one step, where a plan is a closure for each of its
 * parts: of the candidates of a decision most fail at the first such test.
 */
export type PlainTest = {
  readonly attribute: string;
  readonly apply: (value: Value, constant: Value, span: undefined) => Value | Failure | undefined;
  readonly constant: Value;
};

/** A condition as a plain test, if it is one. */
export function plainTestOf(condition: Expression): PlainTest | undefined {
  const [left, right] = sidesOf(condition);
  const constant = right && constantOf(right);
  if (left?.kind !== 'attribute' || constant === undefined) return undefined;
  const apply = condition.kind === 'binary' ? applyFor(condition.operator, constant) : testOf(condition);
  return apply && { attribute: left.name, apply, constant };
}

function sidesOf(condition: Expression): readonly Expression[] {
  if (condition.kind === 'binary') return [condition.left, condition.right];
  return condition.kind === 'call' && condition.arguments.length === 2 ? condition.arguments : [];
}

function testOf(condition: Expression): PlainTest['apply'] | undefined {
  const definition = condition.kind === 'call' ? FUNCTIONS.get(condition.name) : undefined;
  return definition !== undefined && 'test' in definition ? definition.test : undefined;
}

/** Whether it holds: what the condition's plan says, or undefined where only that can say, because the value cannot be had or is of the wrong kind. */
export function holdsPlainly({ attribute, apply, constant }: PlainTest, world: World): boolean | undefined {
  const fact = readFact(attribute, world);
  if (fact === DEFERRED || fact instanceof Unavailable) return undefined;
  const outcome = apply(fact, constant, undefined);
  return typeof outcome === 'boolean' ? outcome : undefined;
}
