import type { Value } from '../../src/index.ts';

/** Why there is no value: a function attribute has not run, the expression makes no sense, or something is unavailable. */
export type Why = 'PENDING' | 'INVALID' | 'ERROR';

/** What an expression, a row or a payload comes to. */
export type Outcome =
  | { readonly kind: 'value'; readonly value: Value }
  | { readonly kind: 'failed'; readonly why: Why; readonly attributes: readonly string[] };

/** A value. */
export function value(of: Value): Outcome {
  return { kind: 'value', value: of };
}

/** No value. `attributes` are those that are unavailable or have not run. */
export function failed(why: Why, attributes: readonly string[] = []): Outcome {
  return { kind: 'failed', why, attributes };
}

/** The one answer to an expression that makes no sense. */
export const INVALID = failed('INVALID');

/** Where all of several outcomes are needed: their values, or the strongest failure. What can never be valid or had settles it without running a function. */
export function all(outcomes: readonly Outcome[]): readonly Value[] | Outcome {
  return (
    strongest(outcomes, ['INVALID', 'ERROR', 'PENDING']) ??
    outcomes.flatMap((outcome) => (outcome.kind === 'value' ? [outcome.value] : []))
  );
}

/** The failure among outcomes whose kind comes first in `order`, naming the attributes of all of that kind. */
export function strongest(outcomes: readonly Outcome[], order: readonly Why[]): Outcome | undefined {
  for (const why of order) {
    const found = outcomes.flatMap((outcome) =>
      outcome.kind === 'failed' && outcome.why === why ? [outcome] : [],
    );
    if (found.length > 0)
      return failed(why, [...new Set(found.flatMap(({ attributes }) => attributes))].sort());
  }
  return undefined;
}

/** Applies a calculation to the values of outcomes that are all needed. */
export function withAll(outcomes: readonly Outcome[], calculate: (...values: Value[]) => Outcome): Outcome {
  const values = all(outcomes);
  return 'kind' in values ? (values as Outcome) : calculate(...(values as readonly Value[]));
}
