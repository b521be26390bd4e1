import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  conditionToExpression,
  type Expression,
  expressionToConditions,
  OPERATORS,
  parseExpression,
  printExpression,
  type Value,
} from '../src/index.ts';
import { condition } from './arbitrary/expressions.ts';
import { anyExpression, spellableName } from './arbitrary/syntax.ts';
import { withoutSpans } from './without-spans.ts';

describe('printing an expression', () => {
  it('gives text that is parsed to the same tree, whatever the tree', () => {
    fc.assert(fc.property(anyExpression, roundTrips), { numRuns: 3000 });
  });

  it('gives text that is parsed to the same tree, for conditions that mean something', () => {
    fc.assert(fc.property(condition, roundTrips), { numRuns: 1500 });
  });

  it('is stable: text that was printed is printed alike', () => {
    fc.assert(
      fc.property(anyExpression, (expression) => {
        const text = printExpression(expression);
        expect(printExpression(parsed(text))).toBe(text);
      }),
      { numRuns: 500 },
    );
  });

  it('makes a row and its expression two spellings of one thing', () => {
    const scalar = fc.oneof(fc.string(), fc.nat(), fc.boolean(), fc.constant(null));
    const value: fc.Arbitrary<Value> = fc.oneof(scalar, fc.array(scalar, { maxLength: 4 }));
    const row = fc.record({ property: spellableName, type: fc.constantFrom(...OPERATORS), value });
    fc.assert(
      fc.property(row, (one) => {
        const expression = conditionToExpression(one);
        if (expression === undefined) throw new Error('no spelling');
        const again = parsed(printExpression(expression));
        expect(withoutSpans(again)).toEqual(withoutSpans(expression));
        const rows = expressionToConditions(again);
        if (rows !== undefined) expect(rows).toEqual([one]);
      }),
      { numRuns: 1000 },
    );
  });

  it('has a spelling for every name an attribute can have', () => {
    const name = fc.string({ unit: 'binary', minLength: 1 });
    const dotted = fc.array(name, { minLength: 1, maxLength: 4 }).map((parts) => parts.join('.'));
    fc.assert(
      fc.property(dotted, (one) => roundTrips({ kind: 'attribute', name: one })),
      {
        numRuns: 1000,
        examples: [['true'], ['1st.b'], ['not.a'], ['.'], ['a..b'], ['a.'], [' '], ["'"], ['{{a}}']],
      },
    );
  });
});

function roundTrips(expression: Expression): void {
  expect(withoutSpans(parsed(printExpression(expression)))).toEqual(withoutSpans(expression));
}

function parsed(text: string): Expression {
  const { expression, issues } = parseExpression(text);
  if (expression === undefined)
    throw new Error(`${text}: ${issues.map(({ message }) => message).join('; ')}`);
  return expression;
}
