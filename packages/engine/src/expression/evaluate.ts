import { DEFERRED, type Fact, Unavailable } from '../decide/facts.ts';
import { show } from '../show.ts';
import type { Span } from '../span.ts';
import { memberOf, type Value } from '../value.ts';
import type {
  And,
  AttributeReference,
  Binary,
  Call,
  Conditional,
  Expression,
  IndexAccess,
  ListExpression,
  MemberAccess,
  Or,
  Unary,
} from './ast.ts';
import { Failure, invalid, LOGICAL_ORDER, STRICT_ORDER, stronger } from './failure.ts';
import { argumentMistake } from './functions/argument.ts';
import type { FunctionDefinition, Parameter, Plan, World } from './functions/definition.ts';
import { arity, FUNCTIONS, parameterAt } from './functions/table.ts';
import { applyFor, UNARY } from './operators.ts';

type Planners = { readonly [K in Expression['kind']]: (node: Extract<Expression, { kind: K }>) => Plan };

const PLANNERS: Planners = {
  literal:
    ({ value }) =>
    () =>
      value,
  list: planList,
  attribute: planAttribute,
  member: planMember,
  index: planIndex,
  call: planCall,
  unary: planUnary,
  binary: planBinary,
  and: (node) => planLogical(node, false),
  or: (node) => planLogical(node, true),
  conditional: planConditional,
};

/** Makes an expression ready. The one place where the meaning of the language is: rows, typed text, server and console all come here. */
export function planExpression(expression: Expression): Plan {
  return (PLANNERS[expression.kind] as (node: Expression) => Plan)(expression);
}

/** The value of an expression, or why it has none. Never throws. */
export function evaluateExpression(expression: Expression, world: World): Value | Failure {
  return planExpression(expression)(world);
}

/** The value of an expression that is a constant; undefined where it has to be evaluated. */
export function constantOf(expression: Expression): Value | undefined {
  return expression.kind === 'literal' ? expression.value : constantList(expression);
}

/** The elements of a list of constants, however deep; undefined where one of them has to be evaluated. */
function constantList(expression: Expression): readonly Value[] | undefined {
  if (expression.kind !== 'list') return undefined;
  const values: Value[] = [];
  for (const element of expression.elements) {
    const value = constantOf(element);
    if (value === undefined) return undefined;
    values.push(value);
  }
  return values;
}

function planList(node: ListExpression): Plan {
  const constant = constantList(node);
  if (constant !== undefined) return () => constant;
  const plans = node.elements.map(planExpression);
  return (world) => evaluateAll(plans, world);
}

/** The values of all, or the failure that stands for theirs whatever the order. */
function evaluateAll(plans: readonly Plan[], world: World): readonly Value[] | Failure {
  const values: Value[] = [];
  let failure: Failure | undefined;
  for (const plan of plans) {
    const value = plan(world);
    if (value instanceof Failure) failure = stronger(STRICT_ORDER, failure, value);
    else values.push(value);
  }
  return failure ?? values;
}

/** What is known of an attribute: constants first; without a fact a function attribute is deferred, any other absent. */
export function readFact(name: string, { constants, facts, functions }: World): Fact {
  const constant = constants !== undefined && constants.size > 0 ? constants.get(name) : undefined;
  if (constant !== undefined) return constant;
  const fact = facts.get(name);
  if (fact !== undefined) return fact;
  return functions?.has(name) === true ? DEFERRED : null;
}

function planAttribute({ name, span }: AttributeReference): Plan {
  const attributes = [name];
  return (world) => {
    const fact = readFact(name, world);
    if (fact === DEFERRED) return new Failure('PENDING', `${name} has not been run`, span, attributes);
    if (fact instanceof Unavailable)
      return new Failure('ERROR', `${name} is unavailable: ${fact.cause}`, span, attributes);
    return fact;
  };
}

function planMember({ target, name, span }: MemberAccess): Plan {
  const targetPlan = planExpression(target);
  return (world) => {
    const whole = targetPlan(world);
    return whole instanceof Failure ? whole : accessMember(whole, name, span);
  };
}

function accessMember(whole: Value, name: string, span: Span | undefined): Value | Failure {
  if (whole === null) return null;
  if (typeof whole !== 'object' || Array.isArray(whole))
    return invalid(`${show(whole)} has no member '${name}'`, span);
  return memberOf(whole, name);
}

function planIndex({ target, index, span }: IndexAccess): Plan {
  const plans = [planExpression(target), planExpression(index)];
  return (world) => {
    const values = evaluateAll(plans, world);
    if (values instanceof Failure) return values;
    const [whole = null, at = null] = values;
    if (typeof at === 'string') return accessMember(whole, at, span);
    if (whole === null || at === null) return null;
    if (!Array.isArray(whole)) return invalid(`${show(whole)} is not a list`, span);
    if (!Number.isInteger(at)) return invalid(`${show(at)} is not a place in a list`, span);
    return (whole as readonly Value[])[at as number] ?? null;
  };
}

function planUnary({ operator, operand, span }: Unary): Plan {
  const plan = planExpression(operand);
  const apply = UNARY[operator];
  return (world) => {
    const value = plan(world);
    return value instanceof Failure ? value : apply(value, span);
  };
}

function planBinary({ operator, left, right, span }: Binary): Plan {
  const leftPlan = planExpression(left);
  const rightPlan = planExpression(right);
  const apply = applyFor(operator, constantOf(right));
  return (world) => {
    const a = leftPlan(world);
    const b = rightPlan(world);
    if (a instanceof Failure) return b instanceof Failure ? stronger(STRICT_ORDER, a, b) : a;
    return b instanceof Failure ? b : apply(a, b, span);
  };
}

/** Three-valued: one operand that decides (`false` in `and`, `true` in `or`) wins over any failure, whatever the order. */
function planLogical({ kind, operands, span }: And | Or, deciding: boolean): Plan {
  const plans = operands.map(planExpression);
  return (world) => {
    let failure: Failure | undefined;
    for (const plan of plans) {
      const value = plan(world);
      if (value === deciding) return deciding;
      if (value instanceof Failure) failure = stronger(LOGICAL_ORDER, failure, value);
      else if (typeof value !== 'boolean') {
        failure = stronger(
          LOGICAL_ORDER,
          failure,
          invalid(`\`${kind}\` needs true or false, not ${show(value)}`, span),
        );
      }
    }
    return failure ?? !deciding;
  };
}

function planConditional({ condition, whenTrue, whenFalse }: Conditional): Plan {
  const test = planExpression(condition);
  const positive = planExpression(whenTrue);
  const negative = planExpression(whenFalse);
  return (world) => {
    const value = test(world);
    if (value instanceof Failure) return value;
    if (typeof value !== 'boolean')
      return invalid(`\`?\` needs true or false, not ${show(value)}`, condition.span);
    return value ? positive(world) : negative(world);
  };
}

function planCall(call: Call): Plan {
  const definition = FUNCTIONS.get(call.name);
  if (definition === undefined) return () => invalid(`there is no function \`${call.name}\``, call.span);
  const { minimum, maximum } = arity(definition);
  if (call.arguments.length < minimum || call.arguments.length > maximum) {
    return () => invalid(`\`${call.name}\` does not take ${call.arguments.length} arguments`, call.span);
  }
  const plans = call.arguments.map(planExpression);
  if ('callLazily' in definition) return (world) => definition.callLazily(plans, world);
  const places = call.arguments.map((argument, at) => ({
    parameter: parameterAt(definition, at),
    span: argument.span ?? call.span,
  }));
  return (world) => {
    const given = evaluateAll(plans, world);
    if (given instanceof Failure) return given;
    const settled = settleEarly(call.name, definition, places, given);
    if (settled !== undefined) return settled;
    const outcome = definition.call(given, world);
    return 'invalid' in outcome ? invalid(outcome.invalid, call.span) : outcome.value;
  };
}

/** What one argument of a call is for, and where it stands. */
type Place = { readonly parameter: Parameter; readonly span: Span | undefined };

/**
 * What a call comes to without being made, because of an argument that is wrong or absent. What is wrong with any argument comes before an
 * absent one: neither hides the other by standing first.
 */
function settleEarly(
  name: string,
  { ofAbsent }: FunctionDefinition,
  places: readonly Place[],
  given: readonly Value[],
): Value | Failure | undefined {
  let absent: Value | Failure | undefined;
  for (const [at, { parameter, span }] of places.entries()) {
    const value = given[at] ?? null;
    if (value !== null) {
      const mistake = argumentMistake(name, parameter, value);
      if (mistake !== undefined) return invalid(mistake.message, span);
    } else if (parameter.nullable !== true && absent === undefined) {
      absent =
        ofAbsent === undefined ? invalid(`${parameter.name} of \`${name}\` is absent`, span) : ofAbsent;
    }
  }
  return absent;
}
