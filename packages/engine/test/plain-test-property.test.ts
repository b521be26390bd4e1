import fc from 'fast-check';
import { expect, test } from 'vitest';
import { planExpression } from '../src/expression/evaluate.ts';
import { holdsPlainly, plainTestOf } from '../src/expression/plain-test.ts';
import { DEFERRED, type Expression, type Fact, Unavailable } from '../src/index.ts';
import { anyValue } from './arbitrary/attributes.ts';
import { constant } from './arbitrary/expressions.ts';

const OPERATORS = ['==', '!=', '<', '<=', '>', '>=', 'in', '+', '||'] as const;
const FUNCTIONS = ['contains', 'startsWith', 'endsWith', 'matches', 'noSuchFunction'];
const attribute: Expression = { kind: 'attribute', name: 'a.x' };

const operand = fc
  .oneof(anyValue, fc.array(anyValue, { maxLength: 3 }))
  .filter(isSpellable)
  .map(constant);
const condition: fc.Arbitrary<Expression> = fc.oneof(
  fc
    .tuple(fc.constantFrom(...OPERATORS), operand)
    .map(([operator, right]) => ({ kind: 'binary' as const, operator, left: attribute, right })),
  fc
    .tuple(fc.constantFrom(...FUNCTIONS), operand)
    .map(([name, other]) => ({ kind: 'call' as const, name, arguments: [attribute, other] })),
);
const fact: fc.Arbitrary<Fact | undefined> = fc.oneof(
  { weight: 8, arbitrary: anyValue },
  { weight: 1, arbitrary: fc.constantFrom<Fact | undefined>(undefined, DEFERRED, new Unavailable('down')) },
);

function isSpellable(value: unknown): boolean {
  return !JSON.stringify(value).includes('{');
}

test('a plain test says what the plan of its condition says, or leaves it to the plan', () => {
  let said = 0;
  fc.assert(
    fc.property(condition, fact, (expression, known) => {
      const plain = plainTestOf(expression);
      if (plain === undefined) return;
      const world = { facts: new Map(known === undefined ? [] : [['a.x', known] as const]), now: 0 };
      const holds = holdsPlainly(plain, world);
      if (holds === undefined) return;
      said++;
      expect(planExpression(expression)(world)).toBe(holds);
    }),
    { numRuns: 3000, seed: 20240612 },
  );
  expect(said).toBeGreaterThan(400);
});
