import { conditionToExpression } from '../condition/condition-to-expression.ts';
import { templateParts } from '../condition/template.ts';
import type { Expression } from '../expression/ast.ts';
import type { Catalogue } from '../expression/catalogue.ts';
import { checkCondition, checkExpression } from '../expression/check.ts';
import { childrenOf } from '../expression/children.ts';
import { evaluateExpression } from '../expression/evaluate.ts';
import { parseExpression } from '../expression/parse.ts';
import { readsClock, readsOf } from '../expression/reads.ts';
import { MAXIMUM_CONDITIONS, MAXIMUM_LIST_VALUES } from '../limits.ts';
import type { Value } from '../value.ts';
import { compilePolicy } from './compile-policy.ts';
import type { Issue } from './issue.ts';
import { ACTION_TYPES, type Action, type Condition, type Policy, type Rule } from './policy.ts';

/** Everything wrong or doubtful in a policy, each with its path: spelling, names, types, sizes. No issue of severity `error`: it can be saved. */
export function checkPolicy(policy: Policy, catalogue: Catalogue): readonly Issue[] {
  const issues: Issue[] = [...compilePolicy(policy).issues];
  if (policy.name.trim() === '') issues.push(problem('MISSING', 'name', 'A policy needs a name'));
  issues.push(...checkRule(policy, catalogue, ''));
  if (policy.exception !== undefined) issues.push(...checkRule(policy.exception, catalogue, 'exception.'));
  return issues;
}

function problem(
  code: Issue['code'],
  path: string,
  message: string,
  severity: Issue['severity'] = 'error',
): Issue {
  return { code, severity, path, message };
}

function checkRule(rule: Rule, catalogue: Catalogue, path: string): readonly Issue[] {
  const rows = rule.conditions ?? [];
  const issues: Issue[] = rows.flatMap((row, at) => checkRow(row, catalogue, `${path}conditions[${at}]`));
  if (rows.length > MAXIMUM_CONDITIONS) {
    issues.push(
      problem(
        'TOO_MANY',
        `${path}conditions`,
        `A policy may have ${MAXIMUM_CONDITIONS} conditions; this one has ${rows.length}`,
      ),
    );
  }
  if (rule.expression !== undefined)
    issues.push(...checkText(rule.expression, catalogue, `${path}expression`));
  if (rule.actions.length === 0)
    issues.push(problem('MISSING', `${path}actions`, 'A policy needs at least one action'));
  return issues.concat(
    rule.actions.flatMap((action, at) => checkAction(action, catalogue, `${path}actions[${at}]`)),
  );
}

function checkText(text: string, catalogue: Catalogue, path: string): readonly Issue[] {
  const { expression } = parseExpression(text);
  if (expression === undefined) return [];
  const issues = checkCondition(expression, catalogue).map((issue) => ({ ...issue, path }));
  return [...issues, ...checkConstant(expression, path)];
}

function checkRow(row: Condition, catalogue: Catalogue, path: string): readonly Issue[] {
  if (row.property.trim() === '')
    return [problem('MISSING', `${path}.property`, 'A condition needs an attribute')];
  const expression = conditionToExpression(row);
  if (expression === undefined) return [];
  const types = checkCondition(expression, catalogue).filter(({ code }) => code !== 'UNKNOWN_ATTRIBUTE');
  return [
    ...unknownIn({ kind: 'attribute', name: row.property }, catalogue, `${path}.property`),
    ...types.map((issue) => ({ ...issue, path: `${path}.value` })),
    ...checkRowValue(row.value, expression, catalogue, `${path}.value`),
  ];
}

function checkRowValue(value: Value, row: Expression, catalogue: Catalogue, path: string): readonly Issue[] {
  if (Array.isArray(value) && value.length > MAXIMUM_LIST_VALUES) {
    return [
      problem(
        'TOO_MANY',
        path,
        `A list may have ${MAXIMUM_LIST_VALUES} values; this one has ${value.length}`,
      ),
    ];
  }
  return childrenOf(row)
    .slice(1)
    .flatMap((right) => unknownIn(right, catalogue, path));
}

function unknownIn(expression: Expression, catalogue: Catalogue, path: string): readonly Issue[] {
  return checkExpression(expression, catalogue)
    .filter(({ code }) => code === 'UNKNOWN_ATTRIBUTE')
    .map((issue) => ({ ...issue, path }));
}

/** A condition without attributes and clock comes out the same for every conversation. */
function checkConstant(expression: Expression, path: string): readonly Issue[] {
  if (readsOf(expression).length > 0 || readsClock(expression)) return [];
  const value = evaluateExpression(expression, { facts: new Map(), now: 0 });
  if (typeof value !== 'boolean') return [];
  return [problem('CONSTANT', path, value ? 'This always holds' : 'This never holds', 'warning')];
}

/** The payload member each action cannot do without. */
const REQUIRED: Readonly<Record<Action['type'], string>> = {
  TRANSFER_TO_SKILL: 'skillId',
  TRANSFER_TO_AGENT: 'userId',
  SEND_MESSAGE: 'message',
};

function checkAction({ type, payload }: Action, catalogue: Catalogue, path: string): readonly Issue[] {
  if (!ACTION_TYPES.includes(type))
    return [problem('BAD_VALUE', `${path}.type`, `There is no action ${type}`)];
  const members = payload as Readonly<Record<string, Value>>;
  const required = REQUIRED[type];
  const value = members[required];
  const issues: Issue[] = [];
  if (value === undefined || value === null || (typeof value === 'string' && value.trim() === '')) {
    issues.push(problem('MISSING', `${path}.payload.${required}`, `${type} needs a ${required}`));
  }
  for (const [name, member] of Object.entries(members)) {
    if (typeof member !== 'string') continue;
    for (const part of templateParts(member)) {
      if ('attribute' in part)
        issues.push(
          ...unknownIn({ kind: 'attribute', name: part.attribute }, catalogue, `${path}.payload.${name}`),
        );
    }
  }
  return issues;
}
