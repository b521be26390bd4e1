import type { Binary, Expression } from '../expression/ast.ts';
import type { Condition, Operator } from '../policy/policy.ts';
import type { Value } from '../value.ts';
import { templateName } from './template.ts';

const ROW: Readonly<Partial<Record<Binary['operator'], Operator>>> = {
  '==': 'EQUAL',
  '!=': 'NOT_EQUAL',
  '<': 'LESS_THAN',
  '<=': 'LESS_THAN_OR_EQUAL',
  '>': 'GREATER_THAN',
  '>=': 'GREATER_THAN_OR_EQUAL',
  in: 'IS_IN',
};

/** Which operator says the same with its sides exchanged. */
const EXCHANGED: Readonly<Partial<Record<Operator, Operator>>> = {
  EQUAL: 'EQUAL',
  NOT_EQUAL: 'NOT_EQUAL',
  LESS_THAN: 'GREATER_THAN',
  LESS_THAN_OR_EQUAL: 'GREATER_THAN_OR_EQUAL',
  GREATER_THAN: 'LESS_THAN',
  GREATER_THAN_OR_EQUAL: 'LESS_THAN_OR_EQUAL',
};

/** The rows that say what an expression says; undefined where rows cannot say it (`or`, arithmetic, functions but `contains`). */
export function expressionToConditions(expression: Expression): readonly Condition[] | undefined {
  if (expression.kind === 'literal' && expression.value === true) return [];
  const conditions: Condition[] = [];
  for (const part of expression.kind === 'and' ? expression.operands : [expression]) {
    const condition = row(part);
    if (condition === undefined) return undefined;
    conditions.push(condition);
  }
  return conditions;
}

function row(expression: Expression): Condition | undefined {
  if (expression.kind === 'call' && expression.name === 'contains') {
    const [left, right] = expression.arguments;
    return left && right && expression.arguments.length === 2 ? rowOf(left, 'CONTAINS', right) : undefined;
  }
  if (expression.kind !== 'binary') return undefined;
  const type = ROW[expression.operator];
  if (type === undefined) return undefined;
  const exchanged = EXCHANGED[type];
  return (
    rowOf(expression.left, type, expression.right) ??
    (exchanged === undefined ? undefined : rowOf(expression.right, exchanged, expression.left))
  );
}

function rowOf(left: Expression, type: Operator, right: Expression): Condition | undefined {
  if (left.kind !== 'attribute') return undefined;
  const value = rowValue(right);
  return value === undefined ? undefined : { property: left.name, type, value };
}

function rowValue(expression: Expression): Value | undefined {
  if (expression.kind === 'attribute') {
    const template = `{{${expression.name}}}`;
    return templateName(template) === expression.name ? template : undefined;
  }
  if (expression.kind === 'literal') {
    const { value } = expression;
    // A constant text that looks like a template would become an attribute.
    return typeof value === 'string' && templateName(value) !== undefined ? undefined : value;
  }
  if (expression.kind !== 'list') return undefined;
  const values = expression.elements.map(rowValue);
  return values.includes(undefined) ? undefined : (values as readonly Value[]);
}
