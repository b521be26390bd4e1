/** The engine's whole public surface: language, policies, decisions, explanations. Pure and synchronous; the same in Node and in browsers. */
export { analysePolicy, type Finding } from './analyse/analyse-policy.ts';
export { conditionToExpression } from './condition/condition-to-expression.ts';
export { expressionToConditions } from './condition/expression-to-conditions.ts';
export { templateParts } from './condition/template.ts';
export type { Calendar, Closing, DateOpening, WeeklyOpening } from './decide/calendar.ts';
export { decide } from './decide/decide.ts';
export type {
  ConditionState,
  ConditionTrace,
  Decision,
  Explanation,
  Needs,
  Outcome,
  PolicyState,
  PolicyTrace,
  Question,
} from './decide/decision.ts';
export { explain, explainInSteps } from './decide/explain.ts';
export { DEFERRED, type Fact, type Facts, Unavailable } from './decide/facts.ts';
export { resolveAttribute } from './decide/resolve-attribute.ts';
export { compileRuleset, type Ruleset, type RulesetOptions } from './decide/ruleset.ts';
export type { Expression } from './expression/ast.ts';
export type { AttributeType, Catalogue } from './expression/catalogue.ts';
export { checkCondition, checkExpression } from './expression/check.ts';
export { evaluateExpression } from './expression/evaluate.ts';
export { Failure, type FailureKind } from './expression/failure.ts';
export { bucketOf } from './expression/functions/bucket.ts';
export type { FunctionDefinition, Parameter, World } from './expression/functions/definition.ts';
export { signatureOf } from './expression/functions/signature.ts';
export { FUNCTIONS } from './expression/functions/table.ts';
export { type Parsed, parseExpression } from './expression/parse.ts';
export { parser as expressionParser } from './expression/parser.generated.ts';
export { printExpression } from './expression/print.ts';
export { calendarsOf, readsOf } from './expression/reads.ts';
export * from './limits.ts';
export { checkPolicy } from './policy/check-policy.ts';
export { type CompiledPolicy, compilePolicy } from './policy/compile-policy.ts';
export type { Issue, IssueCode, Severity } from './policy/issue.ts';
export {
  ACTION_TYPES,
  type Action,
  type ActionType,
  type Condition,
  OPERATORS,
  type Operator,
  type Policy,
  type Rule,
} from './policy/policy.ts';
export type { Span } from './span.ts';
export { isOpen } from './time/calendar.ts';
export { isTimeZone } from './time/local-time.ts';
export { sameValue, typeOf, type Value, type ValueType } from './value.ts';
