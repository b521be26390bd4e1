import {
  type Expression,
  expressionToConditions,
  parseExpression,
  printExpression,
} from '@conversation-orchestrator/engine';
import type { Clause } from './clause.ts';

/** What must hold for an expression, part by part. What cannot be read is told as it was typed. */
export function clausesOfExpression(expression: string): readonly Clause[] {
  const parsed = parseExpression(expression).expression;
  if (parsed === undefined) return [{ kind: 'code', text: expression }];
  return (parsed.kind === 'and' ? parsed.operands : [parsed]).map(clauseOf);
}

function clauseOf(expression: Expression): Clause {
  const [condition] = expressionToConditions(expression) ?? [];
  if (condition !== undefined) return { kind: 'comparison', condition };
  if (expression.kind === 'or') return { kind: 'either', clauses: expression.operands.map(clauseOf) };
  if (expression.kind === 'unary' && expression.operator === 'not')
    return negated(clauseOf(expression.operand), expression);
  return (expression.kind === 'call' ? callClause(expression) : undefined) ?? codeClause(expression);
}

/** What is told in words can be negated in words; code is negated as code. */
function negated(clause: Clause, whole: Expression): Clause {
  return clause.kind === 'code' || clause.kind === 'either' ? codeClause(whole) : { kind: 'not', clause };
}

function codeClause(expression: Expression): Clause {
  return { kind: 'code', text: printExpression(expression) };
}

function callClause({ name, arguments: given }: Extract<Expression, { kind: 'call' }>): Clause | undefined {
  const texts = given.map(textOf);
  if (name === 'inCalendar' && texts[0] !== undefined) return { kind: 'calendar', name: texts[0] };
  if (name !== 'isTimeRange' && name !== 'isDateRange') return undefined;
  const [from, to, zone] = texts;
  const days = given[3] === undefined ? undefined : textsOf(given[3]);
  if (from === undefined || to === undefined || zone === undefined) return undefined;
  if (given[3] !== undefined && days === undefined) return undefined;
  return { kind: name === 'isTimeRange' ? 'timeRange' : 'dateRange', from, to, zone, ...(days && { days }) };
}

function textOf(expression: Expression): string | undefined {
  return expression.kind === 'literal' && typeof expression.value === 'string' ? expression.value : undefined;
}

function textsOf(expression: Expression): readonly string[] | undefined {
  if (expression.kind !== 'list') return undefined;
  const texts = expression.elements.map(textOf);
  return texts.every((text) => text !== undefined) ? texts : undefined;
}
