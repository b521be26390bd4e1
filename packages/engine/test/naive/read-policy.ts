import { type Expression, type Policy, parseExpression, type Rule } from '../../src/index.ts';
import type { Conjunct, NaivePolicy } from './decide.ts';

/** A policy whose typed conditions are read by the engine's parser: only syntax is taken from there, no meaning. */
export function readPolicy(policy: Policy): NaivePolicy {
  const { exception } = policy;
  return {
    policy,
    conditions: readRule(policy),
    ...(exception === undefined ? {} : { exception: readRule(exception) }),
  };
}

function readRule({ conditions = [], expression: text }: Rule): readonly Conjunct[] {
  if (text === undefined) return conditions;
  const { expression } = parseExpression(text);
  return expression === undefined ? ['unreadable'] : conjunctsOf(expression);
}

/** The conditions of a typed expression: the operands of its top `and`. */
export function conjunctsOf(expression: Expression): readonly Conjunct[] {
  const operands = expression.kind === 'and' ? expression.operands : [expression];
  return operands.map((operand) => ({ expression: operand }));
}
