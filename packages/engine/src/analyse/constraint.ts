import { type KeyContext, keyOf, type Scalar } from '../decide/index/key.ts';
import type { Expression } from '../expression/ast.ts';

/** What conditions that must all hold demand of one attribute: to be one of some values, or a number within bounds. */
export type Constraint = {
  /** Left out: any. */
  readonly values?: readonly Scalar[];
  /** Bounds of a number. Whether they are included is not told: what is said of constraints leaves the bounds themselves out. */
  readonly from: number;
  readonly to: number;
};

const ANYTHING: Constraint = { from: Number.NEGATIVE_INFINITY, to: Number.POSITIVE_INFINITY };

/** The constraints of conditions that must all hold, by attribute. Conditions that say more than a constraint can are left out. */
export function constraintsOf(
  conditions: readonly Expression[],
  context: KeyContext,
): ReadonlyMap<string, Constraint> {
  const constraints = new Map<string, Constraint>();
  for (const condition of conditions) {
    const key = keyOf(condition, context);
    if (key === undefined || key.kind === 'part') continue;
    const known = constraints.get(key.attribute) ?? ANYTHING;
    constraints.set(key.attribute, key.kind === 'equal' ? oneOf(known, key.values) : within(known, key));
  }
  return constraints;
}

function oneOf(known: Constraint, values: readonly Scalar[]): Constraint {
  const allowed = known.values && new Set(known.values);
  return { ...known, values: allowed === undefined ? values : values.filter((value) => allowed.has(value)) };
}

function within(known: Constraint, { from, to }: Pick<Constraint, 'from' | 'to'>): Constraint {
  return { ...known, from: Math.max(known.from, from), to: Math.min(known.to, to) };
}

/** Tells whether nothing at all can satisfy a constraint. */
export function isImpossible({ values, from, to }: Constraint): boolean {
  if (from > to) return true;
  const bounded = Number.isFinite(from) || Number.isFinite(to);
  return (
    values?.every((value) => bounded && (typeof value !== 'number' || value < from || value > to)) === true
  );
}

/** Tells whether whatever satisfies `narrow` surely satisfies `wide` too. */
export function isWithin(narrow: Constraint, wide: Constraint): boolean {
  if (wide.values !== undefined) {
    const allowed = new Set(wide.values);
    return narrow.values?.every((value) => allowed.has(value)) === true;
  }
  const above = (value: number): boolean => value > wide.from || wide.from === Number.NEGATIVE_INFINITY;
  const below = (value: number): boolean => value < wide.to || wide.to === Number.POSITIVE_INFINITY;
  if (narrow.values === undefined) return above(narrow.from) && below(narrow.to);
  return narrow.values.every((value) => typeof value === 'number' && above(value) && below(value));
}
