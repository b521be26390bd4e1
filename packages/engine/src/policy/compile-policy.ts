import { conditionToExpression } from '../condition/condition-to-expression.ts';
import type { Expression } from '../expression/ast.ts';
import { planExpression } from '../expression/evaluate.ts';
import type { Plan } from '../expression/functions/definition.ts';
import { parseExpression } from '../expression/parse.ts';
import { type PlainTest, plainTestOf } from '../expression/plain-test.ts';
import { readsOf } from '../expression/reads.ts';
import { type ActionsPlan, planActions, readsOfAction } from './action-template.ts';
import type { Issue } from './issue.ts';
import { type Condition, OPERATORS, type Policy, type Rule } from './policy.ts';

/** Which part of a policy a block is: what it says under `exception`, or its own conditions and actions. */
export type BlockKind = 'conditions' | 'exception';

/** Conditions that must all hold, and what to do then. Made ready to run only when first tried: most policies of a long list never are. */
export class Block {
  readonly kind: BlockKind;
  readonly conditions: readonly Expression[];
  /** What keeps its expression or a row from being read. */
  readonly issues: readonly Issue[];
  /** Why the block can never hold, where there is an issue. */
  readonly unreadable: string | undefined;
  readonly #rule: Rule;
  #tests: readonly PlainTest[] | undefined;
  #plans: readonly Plan[] | undefined;
  #actions: ActionsPlan | undefined;

  /** `path` is where the rule stands in its policy. */
  constructor(kind: BlockKind, rule: Rule, path: string) {
    const { conditions, issues } = readRule(rule, path);
    this.kind = kind;
    this.conditions = conditions;
    this.issues = issues;
    this.unreadable = issues[0]?.message;
    this.#rule = rule;
  }

  /** The attributes its conditions and actions name. */
  reads(): readonly string[] {
    return [...this.conditions.flatMap(readsOf), ...this.#rule.actions.flatMap(readsOfAction)];
  }

  /** Those of its conditions that are plain. */
  get tests(): readonly PlainTest[] {
    this.#tests ??= this.conditions.flatMap((condition) => plainTestOf(condition) ?? []);
    return this.#tests;
  }

  get plans(): readonly Plan[] {
    this.#plans ??= this.conditions.map(planExpression);
    return this.#plans;
  }

  get actions(): ActionsPlan {
    this.#actions ??= planActions(this.#rule.actions);
    return this.#actions;
  }
}

/** A policy read once: its blocks in the order they are tried, what keeps it from being read, and the attributes it can need. */
export type CompiledPolicy = {
  readonly policy: Policy;
  readonly issues: readonly Issue[];
  readonly blocks: readonly Block[];
  /** The policy's own conditions and actions, the last block. */
  readonly main: Block;
  readonly exception: Block | undefined;
  /** Names, each once, sorted. */
  readonly reads: readonly string[];
};

/** A rule's conditions as expressions, or what is wrong with their spelling. */
type ReadRule = { readonly conditions: readonly Expression[]; readonly issues: readonly Issue[] };

/** Compiles one policy, independent of all others. Never throws: what cannot be read is an issue, and INVALID when decided. */
export function compilePolicy(policy: Policy): CompiledPolicy {
  const main = new Block('conditions', policy, '');
  const exception = policy.exception && new Block('exception', policy.exception, 'exception.');
  const blocks = exception === undefined ? [main] : [exception, main];
  const reads = new Set(blocks.flatMap((block) => block.reads()));
  const issues = blocks.flatMap((block) => block.issues);
  return { policy, issues, blocks, main, exception, reads: [...reads].sort() };
}

function readRule({ conditions = [], expression }: Rule, path: string): ReadRule {
  if (expression === undefined) return readRows(conditions, path);
  if (conditions.length > 0) {
    const message = 'A policy has either conditions or an expression, not both';
    return {
      conditions: [],
      issues: [{ code: 'CONFLICT', severity: 'error', path: `${path}expression`, message }],
    };
  }
  const parsed = parseExpression(expression);
  const issues = parsed.issues.map((issue) => ({ ...issue, path: `${path}expression` }));
  if (parsed.expression === undefined) return { conditions: [], issues };
  return {
    conditions: parsed.expression.kind === 'and' ? parsed.expression.operands : [parsed.expression],
    issues,
  };
}

function readRows(rows: NonNullable<Rule['conditions']>, path: string): ReadRule {
  const conditions: Expression[] = [];
  const issues: Issue[] = [];
  for (const [at, row] of rows.entries()) {
    const expression = conditionToExpression(row);
    if (expression !== undefined) conditions.push(expression);
    else issues.push(rowIssue(row, `${path}conditions[${at}]`));
  }
  return { conditions, issues };
}

function rowIssue({ type }: Condition, path: string): Issue {
  if (!OPERATORS.includes(type)) {
    return {
      code: 'BAD_VALUE',
      severity: 'error',
      path: `${path}.type`,
      message: `There is no operator ${type}`,
    };
  }
  const message = 'A condition compares with a text, a number, true, false, null or a list of them';
  return { code: 'BAD_VALUE', severity: 'error', path: `${path}.value`, message };
}
