import {
  type Condition,
  conditionToExpression,
  type Expression,
  expressionToConditions,
  type Issue,
  parseExpression,
  printExpression,
} from '@conversation-orchestrator/engine';
import { keyed, type WhenDraft } from './draft.ts';

/** Conditions in the other spelling, or why they have none. */
export type Converted =
  | { readonly kind: 'converted'; readonly when: WhenDraft }
  | { readonly kind: 'unreadable'; readonly issues: readonly Issue[] }
  /** `part`: the piece rows cannot say. */
  | { readonly kind: 'inexpressible'; readonly part: string };

/** The conditions with their rows written as an expression. */
export function rowsToText(when: WhenDraft): Converted {
  const operands: Expression[] = [];
  for (const { item } of when.rows) {
    const expression = isBlank(item) ? undefined : conditionToExpression(item);
    if (expression !== undefined) operands.push(expression);
    else if (!isBlank(item)) return { kind: 'inexpressible', part: item.property };
  }
  const [first, ...others] = operands;
  const whole: Expression | undefined = others.length === 0 ? first : { kind: 'and', operands };
  return {
    kind: 'converted',
    when: { ...when, mode: 'text', text: whole === undefined ? '' : printExpression(whole) },
  };
}

/** The conditions with their expression taken apart into rows. */
export function textToRows(when: WhenDraft): Converted {
  if (when.text.trim() === '') return { kind: 'converted', when: { ...when, mode: 'rows', rows: [] } };
  const { expression, issues } = parseExpression(when.text);
  if (expression === undefined) return { kind: 'unreadable', issues };
  const conditions = expressionToConditions(expression);
  if (conditions !== undefined)
    return { kind: 'converted', when: { ...when, mode: 'rows', rows: conditions.map(keyed) } };
  const parts = expression.kind === 'and' ? expression.operands : [expression];
  const culprit = parts.find((part) => expressionToConditions(part) === undefined) ?? expression;
  return { kind: 'inexpressible', part: printExpression(culprit) };
}

function isBlank({ property }: Condition): boolean {
  return property.trim() === '';
}
