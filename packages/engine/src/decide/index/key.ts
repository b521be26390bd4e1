import type { Expression } from '../../expression/ast.ts';
import { constantOf } from '../../expression/evaluate.ts';
import { readsOf } from '../../expression/reads.ts';
import type { Value } from '../../value.ts';

/** A value that can be looked up. */
export type Scalar = string | number | boolean;

/**
 * Something that must be so of one attribute for a condition to be TRUE. An index finds the policies by it; being found only
 * makes a policy a candidate, so a key may promise too much, never too little.
 */
export type Key =
  /** The attribute is one of these. */
  | { readonly kind: 'equal'; readonly attribute: string; readonly values: readonly Scalar[] }
  /** The attribute is a number from `from` to `to`. */
  | { readonly kind: 'interval'; readonly attribute: string; readonly from: number; readonly to: number }
  /** The attribute is a text that has this text in it or, unless `onlyText`, a list that has it as an element. */
  | { readonly kind: 'part'; readonly attribute: string; readonly part: Scalar; readonly onlyText: boolean };

/** What a ruleset knows when it looks for keys. */
export type KeyContext = {
  readonly constants: ReadonlyMap<string, Value>;
  readonly functions: ReadonlyMap<string, readonly string[]>;
};

/** How common it is expected to be that a key holds, 0…1. */
export type Selectivity = (key: Key) => number;

/** Every single key in some conditions, for statistics. */
export function allKeys(conditions: readonly Expression[], context: KeyContext): readonly Key[] {
  return conditions.flatMap((condition) => {
    if (condition.kind === 'and' || condition.kind === 'or') return allKeys(condition.operands, context);
    const key = keyOf(condition, context);
    return key === undefined ? [] : [key];
  });
}

/** The rarest keys of which at least one must hold for all conditions to be TRUE; undefined where no key is known. */
export function bestKeys(
  conditions: readonly Expression[],
  context: KeyContext,
  selectivity: Selectivity,
): readonly Key[] | undefined {
  let best: readonly Key[] | undefined;
  let bestCost = Number.POSITIVE_INFINITY;
  for (const keys of [
    ...unions(conditions, context, selectivity),
    ...intervals(conditions, context).map((key) => [key]),
  ]) {
    const cost = keys.reduce((sum, key) => sum + selectivity(key), 0);
    if (cost < bestCost) {
      best = keys;
      bestCost = cost;
    }
  }
  return best;
}

/** For each condition with keys, its keys: several for an `or`. */
function unions(
  conditions: readonly Expression[],
  context: KeyContext,
  selectivity: Selectivity,
): readonly (readonly Key[])[] {
  return conditions.flatMap((condition) => {
    if (condition.kind === 'or') {
      const keys = keysOfOr(condition.operands, context, selectivity);
      return keys === undefined ? [] : [keys];
    }
    const key = keyOf(condition, context);
    return key === undefined || key.kind === 'interval' ? [] : [[key]];
  });
}

/**
 * Keys of an `or`: every operand must have some. An `and` within it may read no function attribute: whether a function is worth running
 * is then for the evaluation to say.
 */
function keysOfOr(
  operands: readonly Expression[],
  context: KeyContext,
  selectivity: Selectivity,
): readonly Key[] | undefined {
  return keysOfAny(operands, (operand) => {
    if (operand.kind !== 'and') return bestKeys([operand], context, selectivity);
    return readsFunction(operand.operands, context)
      ? undefined
      : bestKeys(operand.operands, context, selectivity);
  });
}

/** The keys of parts of which one must hold: those of all. Undefined where one of the parts has none. */
export function keysOfAny<T>(
  parts: readonly T[],
  keysOf: (part: T) => readonly Key[] | undefined,
): readonly Key[] | undefined {
  const keys: Key[] = [];
  for (const part of parts) {
    const found = keysOf(part);
    if (found === undefined) return undefined;
    keys.push(...found);
  }
  return keys;
}

/** Tells whether conditions read a function attribute. */
export function readsFunction(conditions: readonly Expression[], { functions }: KeyContext): boolean {
  return (
    functions.size > 0 &&
    conditions.some((condition) => readsOf(condition).some((name) => functions.has(name)))
  );
}

/** One interval per attribute: several bounds of it are one. */
function intervals(conditions: readonly Expression[], context: KeyContext): readonly Key[] {
  const merged = new Map<string, Extract<Key, { kind: 'interval' }>>();
  for (const condition of conditions) {
    const key = keyOf(condition, context);
    if (key?.kind !== 'interval') continue;
    const known = merged.get(key.attribute);
    const from = Math.max(key.from, known?.from ?? Number.NEGATIVE_INFINITY);
    const to = Math.min(key.to, known?.to ?? Number.POSITIVE_INFINITY);
    merged.set(key.attribute, { ...key, from, to });
  }
  return [...merged.values()];
}

/** The key of a condition that is one comparison of an attribute with a constant. */
export function keyOf(condition: Expression, context: KeyContext): Key | undefined {
  if (condition.kind === 'call') return partKey(condition.name, condition.arguments, context);
  if (condition.kind !== 'binary') return undefined;
  const { operator, left, right } = condition;
  const exchanged = EXCHANGED[operator];
  const key = comparisonKey(left, operator, right, context);
  return key ?? (exchanged === undefined ? undefined : comparisonKey(right, exchanged, left, context));
}

const EXCHANGED: Readonly<Record<string, string>> = {
  '==': '==',
  '<': '>',
  '<=': '>=',
  '>': '<',
  '>=': '<=',
  in: 'has',
};

function comparisonKey(
  left: Expression,
  operator: string,
  right: Expression,
  context: KeyContext,
): Key | undefined {
  const constant = configuredValue(right, context);
  if (left.kind !== 'attribute' || constant === undefined || context.constants.has(left.name))
    return undefined;
  const attribute = left.name;
  if (operator === 'in')
    return scalars(constant) ? { kind: 'equal', attribute, values: constant } : undefined;
  if (operator === '==' && isScalar(constant)) return { kind: 'equal', attribute, values: [constant] };
  if (operator === 'has' && isScalar(constant))
    return { kind: 'part', attribute, part: constant, onlyText: false };
  if (typeof constant !== 'number') return undefined;
  if (operator === '<' || operator === '<=')
    return { kind: 'interval', attribute, from: Number.NEGATIVE_INFINITY, to: constant };
  if (operator === '>' || operator === '>=')
    return { kind: 'interval', attribute, from: constant, to: Number.POSITIVE_INFINITY };
  return undefined;
}

function partKey(name: string, given: readonly Expression[], context: KeyContext): Key | undefined {
  const [whole, part] = given;
  if (
    whole?.kind !== 'attribute' ||
    part === undefined ||
    given.length !== 2 ||
    context.constants.has(whole.name)
  )
    return undefined;
  const constant = configuredValue(part, context);
  if (constant === undefined || !isScalar(constant)) return undefined;
  if (name === 'contains') return { kind: 'part', attribute: whole.name, part: constant, onlyText: false };
  if (name !== 'startsWith' && name !== 'endsWith') return undefined;
  return { kind: 'part', attribute: whole.name, part: constant, onlyText: true };
}

function configuredValue(expression: Expression, { constants }: KeyContext): Value | undefined {
  return expression.kind === 'attribute' ? constants.get(expression.name) : constantOf(expression);
}

function isScalar(value: Value): value is Scalar {
  return value !== null && typeof value !== 'object';
}

function scalars(value: Value): value is readonly Scalar[] {
  return Array.isArray(value) && value.every(isScalar);
}
