import type { BinaryOperator, Expression } from '../expression/ast.ts';
import { MAXIMUM_EXPRESSION_DEPTH } from '../limits.ts';
import type { Condition, Operator } from '../policy/policy.ts';
import type { Value } from '../value.ts';
import { templateName } from './template.ts';

/** What each row operator is in the language; `CONTAINS` is a call. */
const SPELLING: Readonly<Record<Operator, BinaryOperator | 'contains'>> = {
  EQUAL: '==',
  NOT_EQUAL: '!=',
  LESS_THAN: '<',
  LESS_THAN_OR_EQUAL: '<=',
  GREATER_THAN: '>',
  GREATER_THAN_OR_EQUAL: '>=',
  IS_IN: 'in',
  CONTAINS: 'contains',
};

/**
 * A row of the builder as an expression: the two are spellings of one tree. Undefined where its operator is none, or its value has no
 * spelling (an object, a list nested too deeply).
 */
export function conditionToExpression({ property, type, value }: Condition): Expression | undefined {
  const left: Expression = { kind: 'attribute', name: property };
  const right = valueExpression(value, 0);
  if (right === undefined || !Object.hasOwn(SPELLING, type)) return undefined;
  const operator = SPELLING[type];
  if (operator === 'contains') return { kind: 'call', name: 'contains', arguments: [left, right] };
  return { kind: 'binary', operator, left, right };
}

/** A row's value: a constant, or an attribute where it is written `{{name}}`. */
function valueExpression(value: Value, depth: number): Expression | undefined {
  if (typeof value === 'string') {
    const name = templateName(value);
    return name === undefined ? { kind: 'literal', value } : { kind: 'attribute', name };
  }
  if (value === null || typeof value !== 'object') return { kind: 'literal', value };
  if (!Array.isArray(value) || depth >= MAXIMUM_EXPRESSION_DEPTH) return undefined;
  const elements: Expression[] = [];
  for (const element of value as readonly Value[]) {
    const expression = valueExpression(element, depth + 1);
    if (expression === undefined) return undefined;
    elements.push(expression);
  }
  return { kind: 'list', elements };
}
