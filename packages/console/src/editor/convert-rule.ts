import {
  type Condition,
  conditionToExpression,
  type Expression,
  expressionToConditions,
  type Issue,
  parseExpression,
  printExpression,
} from '@conversation-orchestrator/engine';
import { keyed, type RuleDraft } from './draft.ts';

/** A rule in the other spelling, or why it has none. */
export type Converted =
  | { readonly kind: 'converted'; readonly rule: RuleDraft }
  | { readonly kind: 'unreadable'; readonly issues: readonly Issue[] }
  /** `part`: the piece rows cannot say. */
  | { readonly kind: 'inexpressible'; readonly part: string };

/** The rule with its rows written as an expression. */
export function rowsToText(rule: RuleDraft): Converted {
  const operands: Expression[] = [];
  for (const { item } of rule.rows) {
    const expression = isBlank(item) ? undefined : conditionToExpression(item);
    if (expression !== undefined) operands.push(expression);
    else if (!isBlank(item)) return { kind: 'inexpressible', part: item.property };
  }
  const [first, ...others] = operands;
  const whole: Expression | undefined = others.length === 0 ? first : { kind: 'and', operands };
  return {
    kind: 'converted',
    rule: { ...rule, mode: 'text', text: whole === undefined ? '' : printExpression(whole) },
  };
}

/** The rule with its expression taken apart into rows. */
export function textToRows(rule: RuleDraft): Converted {
  if (rule.text.trim() === '') return { kind: 'converted', rule: { ...rule, mode: 'rows', rows: [] } };
  const { expression, issues } = parseExpression(rule.text);
  if (expression === undefined) return { kind: 'unreadable', issues };
  const conditions = expressionToConditions(expression);
  if (conditions !== undefined)
    return { kind: 'converted', rule: { ...rule, mode: 'rows', rows: conditions.map(keyed) } };
  const parts = expression.kind === 'and' ? expression.operands : [expression];
  const culprit = parts.find((part) => expressionToConditions(part) === undefined) ?? expression;
  return { kind: 'inexpressible', part: printExpression(culprit) };
}

function isBlank({ property }: Condition): boolean {
  return property.trim() === '';
}
