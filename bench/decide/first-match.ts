import { ATTRIBUTES } from './attributes.ts';
import { firstHolding } from './first-holding.ts';
import type { AttributeValue, Condition, Context, Policy } from './policy.ts';

/** A context as a row: one slot for each attribute. */
export type Row = readonly AttributeValue[];

type Test = (row: Row) => boolean;

/** Lays a context out as the closures read it. */
export function rowOf(context: Context): Row {
  return ATTRIBUTES.map((name) => context[name] as AttributeValue);
}

/** Compiles policies into closures over slots and answers the place of the first that holds, or -1: the plain loop anybody would write first. */
export function compileFirstMatch(policies: readonly Policy[]): (row: Row) => number {
  const tests = policies.map((policy) => all(policy.conditions.map(compile)));
  return (row) => firstHolding(tests, row);
}

function all(tests: readonly Test[]): Test {
  const [a, b, c, d] = tests;
  if (a === undefined) return () => true;
  if (b === undefined) return a;
  if (c === undefined) return (row) => a(row) && b(row);
  if (d === undefined) return (row) => a(row) && b(row) && c(row);
  return (row) => a(row) && b(row) && c(row) && d(row);
}

function compile(condition: Condition): Test {
  const slot = ATTRIBUTES.indexOf(condition.attribute);
  switch (condition.kind) {
    case 'equal': {
      const { value } = condition;
      return (row) => row[slot] === value;
    }
    case 'not-equal': {
      const { value } = condition;
      return (row) => row[slot] !== value;
    }
    case 'one-of': {
      const values = new Set(condition.values);
      return (row) => values.has(row[slot] as string);
    }
    case 'range': {
      const { from = Number.NEGATIVE_INFINITY, to = Number.POSITIVE_INFINITY } = condition;
      return (row) => (row[slot] as number) >= from && (row[slot] as number) < to;
    }
    case 'text-contains': {
      const { value } = condition;
      return (row) => (row[slot] as string).includes(value);
    }
    case 'list-contains': {
      const { value } = condition;
      return (row) => (row[slot] as readonly string[]).includes(value);
    }
  }
}
