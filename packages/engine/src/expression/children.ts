import type { Expression } from './ast.ts';

type Children = {
  readonly [K in Expression['kind']]: (node: Extract<Expression, { kind: K }>) => readonly Expression[];
};

const CHILDREN: Children = {
  literal: () => [],
  list: ({ elements }) => elements,
  attribute: () => [],
  member: ({ target }) => [target],
  index: ({ target, index }) => [target, index],
  call: (call) => call.arguments,
  unary: ({ operand }) => [operand],
  binary: ({ left, right }) => [left, right],
  and: ({ operands }) => operands,
  or: ({ operands }) => operands,
  conditional: ({ condition, whenTrue, whenFalse }) => [condition, whenTrue, whenFalse],
};

/** The expressions an expression is made of, in the order they are written. */
export function childrenOf(expression: Expression): readonly Expression[] {
  return (CHILDREN[expression.kind] as (node: Expression) => readonly Expression[])(expression);
}
