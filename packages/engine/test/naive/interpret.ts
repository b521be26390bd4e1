import { DEFERRED, type Expression, type Facts, Unavailable, type Value } from '../../src/index.ts';
import { equal, ordered, within } from './compare.ts';
import { call, type Surroundings } from './functions.ts';
import { all, failed, INVALID, type Outcome, strongest, value, withAll } from './outcome.ts';

/** What an expression is interpreted in. */
export type Scene = Surroundings & { readonly facts: Facts };

/** Interprets an expression by walking its tree: slowly, plainly, and without a line of the engine's evaluator. */
export function interpret(node: Expression, scene: Scene): Outcome {
  switch (node.kind) {
    case 'literal':
      return value(node.value);
    case 'list':
      return withAll(each(node.elements, scene), (...elements) => value(elements));
    case 'attribute':
      return read(node.name, scene);
    case 'member':
      return withAll([interpret(node.target, scene)], (target) => member(target, node.name));
    case 'index':
      return withAll(each([node.target, node.index], scene), element);
    case 'call':
      return node.name === 'coalesce'
        ? coalesce(node.arguments, scene)
        : callFunction(node.name, node.arguments, scene);
    case 'unary':
      return withAll([interpret(node.operand, scene)], (operand) => unary(node.operator, operand));
    case 'binary':
      return withAll(each([node.left, node.right], scene), (left, right) =>
        binary(node.operator, left ?? null, right ?? null),
      );
    case 'and':
    case 'or':
      return logical(each(node.operands, scene), node.kind === 'or');
    case 'conditional':
      return choose(node, scene);
  }
}

/** What is known of an attribute. */
export function read(name: string, { facts }: Scene): Outcome {
  const fact = facts.get(name) ?? null;
  if (fact === DEFERRED) return failed('PENDING', [name]);
  return fact instanceof Unavailable ? failed('ERROR', [name]) : value(fact);
}

/** `and` (`decisive` false) and `or` (`decisive` true): one decisive operand decides, else the strongest failure, else the other boolean. */
export function logical(operands: readonly Outcome[], decisive: boolean): Outcome {
  if (operands.some((operand) => operand.kind === 'value' && operand.value === decisive))
    return value(decisive);
  const typed = operands.map((operand) =>
    operand.kind === 'value' && typeof operand.value !== 'boolean' ? INVALID : operand,
  );
  return strongest(typed, ['PENDING', 'INVALID', 'ERROR']) ?? value(!decisive);
}

function each(nodes: readonly Expression[], scene: Scene): readonly Outcome[] {
  return nodes.map((node) => interpret(node, scene));
}

function choose(node: Extract<Expression, { kind: 'conditional' }>, scene: Scene): Outcome {
  const condition = interpret(node.condition, scene);
  if (condition.kind === 'failed') return condition;
  if (typeof condition.value !== 'boolean') return INVALID;
  return interpret(condition.value ? node.whenTrue : node.whenFalse, scene);
}

function coalesce(nodes: readonly Expression[], scene: Scene): Outcome {
  if (nodes.length === 0) return INVALID;
  for (const node of nodes) {
    const outcome = interpret(node, scene);
    if (outcome.kind === 'failed' || outcome.value !== null) return outcome;
  }
  return value(null);
}

function callFunction(name: string, nodes: readonly Expression[], scene: Scene): Outcome {
  const given = all(each(nodes, scene));
  return 'kind' in given ? (given as Outcome) : call(name, given as readonly Value[], scene);
}

function member(target: Value | undefined, name: string): Outcome {
  if (target === null || target === undefined) return value(null);
  if (typeof target !== 'object' || Array.isArray(target)) return INVALID;
  return value(new Map(Object.entries(target)).get(name) ?? null);
}

function element(target: Value = null, index: Value = null): Outcome {
  if (target === null || typeof index === 'string') return member(target, String(index));
  if (!Array.isArray(target) || typeof index !== 'number' || index % 1 !== 0) return INVALID;
  return value(target.find((_, at) => at === index) ?? null);
}

function unary(operator: string, operand: Value = null): Outcome {
  if (operator === 'not') return typeof operand === 'boolean' ? value(!operand) : INVALID;
  if (typeof operand !== 'number') return INVALID;
  if (operator === 'sqrt') return finite(Math.sqrt(operand));
  return value(operator === '-' ? -operand : operand);
}

function binary(operator: string, left: Value, right: Value): Outcome {
  if (operator === '==') return equal(left, right);
  if (operator === 'in') return within(left, right);
  if (operator === '||') return join(left, right);
  if (operator === '!=') return withAll([equal(left, right)], (same) => value(same === false));
  if (operator === '<') return ordered(left, right, (sign) => sign < 0);
  if (operator === '<=') return ordered(left, right, (sign) => sign <= 0);
  if (operator === '>') return ordered(left, right, (sign) => sign > 0);
  if (operator === '>=') return ordered(left, right, (sign) => sign >= 0);
  if (typeof left !== 'number' || typeof right !== 'number') return INVALID;
  if (operator === '+') return finite(left + right);
  if (operator === '-') return finite(left - right);
  if (operator === '*') return finite(left * right);
  if (operator === '/') return finite(left / right);
  return finite(operator === '%' ? left % right : left ** right);
}

function join(left: Value, right: Value): Outcome {
  if (typeof left === 'string' && typeof right === 'string') return value(left.concat(right));
  return Array.isArray(left) && Array.isArray(right) ? value([...left, ...right]) : INVALID;
}

function finite(number: number): Outcome {
  return Number.isFinite(number) ? value(number) : INVALID;
}
