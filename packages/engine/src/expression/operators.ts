import { show } from '../show.ts';
import type { Span } from '../span.ts';
import { sameValue, typeOf, type Value } from '../value.ts';
import type { Binary, Unary } from './ast.ts';
import { type Failure, invalid } from './failure.ts';

/** What comes of two values. */
export type Apply2 = (left: Value, right: Value, span: Span | undefined) => Value | Failure;
type Apply1 = (operand: Value, span: Span | undefined) => Value | Failure;

/** What each binary operator means. Both operands have values; nothing is coerced. */
const BINARY: Readonly<Record<Binary['operator'], Apply2>> = {
  '==': (left, right, span) => equal(left, right, span),
  '!=': (left, right, span) => {
    const same = equal(left, right, span);
    return typeof same === 'boolean' ? !same : same;
  },
  '<': ordering('<', (order) => order < 0),
  '<=': ordering('<=', (order) => order <= 0),
  '>': ordering('>', (order) => order > 0),
  '>=': ordering('>=', (order) => order >= 0),
  in: (left, right, span) => isIn(left, right, span),
  '+': arithmetic('+', (a, b) => a + b),
  '-': arithmetic('-', (a, b) => a - b),
  '*': arithmetic('*', (a, b) => a * b),
  '/': arithmetic('/', (a, b) => a / b),
  '%': arithmetic('%', (a, b) => a % b),
  '^': arithmetic('^', (a, b) => a ** b),
  '||': join,
};

/** What each prefix operator means. */
export const UNARY: Readonly<Record<Unary['operator'], Apply1>> = {
  '-': ofNumber('-', (number) => 0 - number),
  '+': ofNumber('+', (number) => number),
  sqrt: ofNumber('sqrt', Math.sqrt),
  not: (operand, span) =>
    typeof operand === 'boolean'
      ? !operand
      : invalid(`\`not\` needs true or false, not ${show(operand)}`, span),
};

function equal(left: Value, right: Value, span: Span | undefined): boolean | Failure {
  if (left === right) return true;
  if (left === null || right === null) return false;
  if (typeOf(left) !== typeOf(right)) {
    return invalid(`${show(left)} (${typeOf(left)}) cannot equal ${show(right)} (${typeOf(right)})`, span);
  }
  return sameValue(left, right);
}

function ordering(operator: string, test: (order: number) => boolean): Apply2 {
  return (left, right, span) => {
    if (left === null || right === null) return false;
    if (typeof left === 'number' && typeof right === 'number') return test(left - right);
    if (typeof left === 'string' && typeof right === 'string')
      return test(left < right ? -1 : left > right ? 1 : 0);
    return invalid(
      `\`${operator}\` compares two numbers or two texts, not ${show(left)} and ${show(right)}`,
      span,
    );
  };
}

/** From this length on a list that is asked again is looked up, not searched: lists of the configuration are asked by every decision. */
const LONG = 32;
const asked = new WeakSet<readonly Value[]>();
const members = new WeakMap<readonly Value[], ReadonlySet<Value>>();

function hasElement(list: readonly Value[], value: Value): boolean {
  if (list.length < LONG || (value !== null && typeof value === 'object'))
    return list.some((element) => sameValue(value, element));
  const known = members.get(list);
  if (known !== undefined) return known.has(value);
  if (!asked.has(list)) {
    asked.add(list);
    return list.includes(value);
  }
  const set = new Set(list);
  members.set(list, set);
  return set.has(value);
}

/** What a binary operator means where its right side is this constant, if it is one: a list of constants without lists in it is looked up, not searched. */
export function applyFor(operator: Binary['operator'], constant: Value | undefined): Apply2 {
  if (operator !== 'in' || !Array.isArray(constant) || !constant.every(isScalar)) return BINARY[operator];
  const members: ReadonlySet<Value> = new Set<Value>(constant);
  return (value) => members.has(value);
}

function isScalar(value: Value): boolean {
  return value === null || typeof value !== 'object';
}

function isIn(left: Value, right: Value, span: Span | undefined): boolean | Failure {
  if (Array.isArray(right)) return hasElement(right as readonly Value[], left);
  if (right === null) return false;
  return invalid(`\`in\` needs a list on its right, not ${show(right)}`, span);
}

function arithmetic(operator: string, apply: (a: number, b: number) => number): Apply2 {
  return (left, right, span) => {
    if (typeof left !== 'number' || typeof right !== 'number') {
      return invalid(`\`${operator}\` needs two numbers, not ${show(left)} and ${show(right)}`, span);
    }
    if (right === 0 && (operator === '/' || operator === '%'))
      return invalid(`division by zero: ${left} ${operator} 0`, span);
    return finite(apply(left, right), `${left} ${operator} ${right}`, span);
  };
}

function ofNumber(operator: string, apply: (number: number) => number): Apply1 {
  return (operand, span) => {
    if (typeof operand !== 'number')
      return invalid(`\`${operator}\` needs a number, not ${show(operand)}`, span);
    return finite(apply(operand), `${operator} ${show(operand)}`, span);
  };
}

/** Only finite numbers are values; zero has no sign. */
function finite(number: number, text: string, span: Span | undefined): number | Failure {
  return Number.isFinite(number) ? number + 0 : invalid(`${text} is not a finite number`, span);
}

function join(left: Value, right: Value, span: Span | undefined): Value | Failure {
  if (typeof left === 'string' && typeof right === 'string') return left + right;
  if (Array.isArray(left) && Array.isArray(right)) return [...left, ...right];
  return invalid(`\`||\` joins two texts or two lists, not ${show(left)} and ${show(right)}`, span);
}
