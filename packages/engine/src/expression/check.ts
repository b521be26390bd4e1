import type { Issue, IssueCode } from '../policy/issue.ts';
import type { Span } from '../span.ts';
import { suggest } from '../suggest.ts';
import { typeOf } from '../value.ts';
import type { AttributeReference, Binary, Call, Conditional, Expression, IndexAccess, Unary } from './ast.ts';
import type { AttributeType, Catalogue } from './catalogue.ts';
import { constantOf } from './evaluate.ts';
import { argumentMistake } from './functions/argument.ts';
import type { Parameter } from './functions/definition.ts';
import { arity, FUNCTIONS, parameterAt } from './functions/table.ts';

/** What a sub-expression comes to, and whether that is certain or only what the catalogue declares of an attribute. */
type Inferred = { readonly type: AttributeType | 'null'; readonly certain: boolean };

type Checker = { readonly catalogue: Catalogue; readonly issues: Issue[] };

type Inferrers = {
  readonly [K in Expression['kind']]: (node: Extract<Expression, { kind: K }>, checker: Checker) => Inferred;
};

const ANYTHING: Inferred = { type: 'any', certain: false };
const BOOLEAN: Inferred = { type: 'boolean', certain: true };
const NUMBER: Inferred = { type: 'number', certain: true };

const INFERRERS: Inferrers = {
  literal: ({ value }) => ({ type: typeOf(value) as Inferred['type'], certain: true }),
  list: ({ elements }, checker) => {
    for (const element of elements) infer(element, checker);
    return { type: 'list', certain: true };
  },
  attribute: inferAttribute,
  member: ({ target }, checker) => {
    expect(checker, target, infer(target, checker), ['object'], 'Before `.`');
    return ANYTHING;
  },
  index: inferIndex,
  call: inferCall,
  unary: inferUnary,
  binary: inferBinary,
  and: ({ operands }, checker) => inferLogical(operands, 'and', checker),
  or: ({ operands }, checker) => inferLogical(operands, 'or', checker),
  conditional: inferConditional,
};

/** Everything wrong or doubtful in an expression that the syntax allows: names, numbers and types of arguments, constants that can never be right. */
export function checkExpression(expression: Expression, catalogue: Catalogue): readonly Issue[] {
  const checker: Checker = { catalogue, issues: [] };
  infer(expression, checker);
  return checker.issues;
}

/** The same for an expression that stands where true or false is needed. */
export function checkCondition(expression: Expression, catalogue: Catalogue): readonly Issue[] {
  const checker: Checker = { catalogue, issues: [] };
  expect(checker, expression, infer(expression, checker), ['boolean'], 'A condition');
  return checker.issues;
}

function infer(expression: Expression, checker: Checker): Inferred {
  return (INFERRERS[expression.kind] as (node: Expression, checker: Checker) => Inferred)(
    expression,
    checker,
  );
}

function report(
  checker: Checker,
  code: IssueCode,
  severity: Issue['severity'],
  message: string,
  span?: Span,
  suggestion?: string,
): void {
  checker.issues.push({
    code,
    severity,
    path: '',
    message: suggestion === undefined ? message : `${message}. Did you mean \`${suggestion}\`?`,
    ...(span && { span }),
    ...(suggestion !== undefined && { suggestion }),
  });
}

/** Reports a type that cannot be right: an error where it is certain, a warning where only the catalogue says so. */
function expect(
  checker: Checker,
  node: Expression,
  found: Inferred,
  wanted: readonly AttributeType[],
  place: string,
): void {
  if (found.type === 'any' || (found.type !== 'null' && wanted.includes(found.type))) return;
  const message = `${place} needs a ${wanted.join(' or ')}, and this is ${found.type === 'null' ? 'null' : `a ${found.type}`}`;
  report(checker, 'WRONG_TYPE', found.certain ? 'error' : 'warning', message, node.span);
}

function inferAttribute({ name, span }: AttributeReference, checker: Checker): Inferred {
  const { attributes, openNamespaces } = checker.catalogue;
  const declared = attributes.get(name);
  if (declared !== undefined) return { type: declared, certain: false };
  const [namespace = '', property] = name.split('.', 2);
  // A name without a namespace is nowhere.
  if ((property !== undefined && openNamespaces?.has(namespace)) || reachesInto(name, attributes))
    return ANYTHING;
  const message = `\`${name}\` is not known`;
  report(checker, 'UNKNOWN_ATTRIBUTE', 'warning', message, span, suggest(name, attributes.keys()));
  return ANYTHING;
}

/** `custom.address.city` reaches into the attribute `custom.address`. */
function reachesInto(name: string, attributes: Catalogue['attributes']): boolean {
  for (let dot = name.lastIndexOf('.'); dot > 0; dot = name.lastIndexOf('.', dot - 1)) {
    const type = attributes.get(name.slice(0, dot));
    if (type === 'object' || type === 'any') return true;
  }
  return false;
}

function inferIndex({ target, index }: IndexAccess, checker: Checker): Inferred {
  expect(checker, target, infer(target, checker), ['list', 'object'], 'Before `[`');
  expect(checker, index, infer(index, checker), ['number', 'string'], 'Within `[ ]`');
  return ANYTHING;
}

function inferCall(call: Call, checker: Checker): Inferred {
  const given = call.arguments.map((argument) => [argument, infer(argument, checker)] as const);
  const definition = FUNCTIONS.get(call.name);
  if (definition === undefined) {
    const message = `There is no function \`${call.name}\``;
    report(checker, 'UNKNOWN_FUNCTION', 'error', message, call.span, suggest(call.name, FUNCTIONS.keys()));
    return ANYTHING;
  }
  const { minimum, maximum } = arity(definition);
  if (given.length < minimum || given.length > maximum) {
    report(checker, 'WRONG_ARGUMENT_COUNT', 'error', countMessage(call, minimum, maximum), call.span);
  }
  for (const [at, [argument, found]] of given.entries()) {
    const parameter = parameterAt(definition, at);
    const mayBeNull = parameter.nullable === true || definition.ofAbsent !== undefined;
    checkArgument(checker, { of: call.name, parameter, mayBeNull, argument, found });
  }
  if (call.name === 'inCalendar') checkCalendar(call, checker);
  return { type: definition.returns, certain: definition.returns !== 'any' };
}

function countMessage({ name, arguments: { length } }: Call, minimum: number, maximum: number): string {
  const wanted =
    maximum === minimum
      ? `${minimum}`
      : maximum === Number.POSITIVE_INFINITY
        ? `at least ${minimum}`
        : `${minimum} to ${maximum}`;
  return `\`${name}\` takes ${wanted} arguments, not ${length}`;
}

/** One argument of a call, and what it is for. */
type Argument = {
  readonly of: string;
  readonly parameter: Parameter;
  readonly mayBeNull: boolean;
  readonly argument: Expression;
  readonly found: Inferred;
};

function checkArgument(checker: Checker, { of, parameter, mayBeNull, argument, found }: Argument): void {
  const constant = constantOf(argument);
  if (constant === null && mayBeNull) return;
  if (constant === undefined || constant === null) {
    expect(checker, argument, found, parameter.types, `${parameter.name} of \`${of}\``);
    return;
  }
  const mistake = argumentMistake(of, parameter, constant);
  if (mistake !== undefined) report(checker, mistake.code, 'error', mistake.message, argument.span);
}

function checkCalendar(call: Call, checker: Checker): void {
  const [name] = call.arguments;
  const { calendars } = checker.catalogue;
  if (
    calendars === undefined ||
    name?.kind !== 'literal' ||
    typeof name.value !== 'string' ||
    calendars.has(name.value)
  )
    return;
  const message = `There is no calendar \`${name.value}\``;
  report(checker, 'UNKNOWN_CALENDAR', 'error', message, name.span, suggest(name.value, calendars));
}

function inferUnary({ operator, operand }: Unary, checker: Checker): Inferred {
  const found = infer(operand, checker);
  expect(checker, operand, found, [operator === 'not' ? 'boolean' : 'number'], `\`${operator}\``);
  return operator === 'not' ? BOOLEAN : NUMBER;
}

function inferBinary(node: Binary, checker: Checker): Inferred {
  const left = infer(node.left, checker);
  const right = infer(node.right, checker);
  switch (node.operator) {
    case '==':
    case '!=':
      expectSame(checker, node, left, right);
      return BOOLEAN;
    case '<':
    case '<=':
    case '>':
    case '>=':
      expectOrdered(checker, node, left, right);
      return BOOLEAN;
    case 'in':
      expect(checker, node.right, right, ['list'], 'The right of `in`');
      return BOOLEAN;
    case '||':
      expect(checker, node.left, left, ['string', 'list'], '`||`');
      expect(checker, node.right, right, ['string', 'list'], '`||`');
      expectSame(checker, node, left, right);
      return left.type === 'any' ? right : left;
    default:
      expect(checker, node.left, left, ['number'], `\`${node.operator}\``);
      expect(checker, node.right, right, ['number'], `\`${node.operator}\``);
      return NUMBER;
  }
}

function expectSame(checker: Checker, node: Binary, left: Inferred, right: Inferred): void {
  if (left.type === right.type || [left.type, right.type].some((type) => type === 'any' || type === 'null'))
    return;
  const message = `A ${left.type} is never compared with or joined to a ${right.type}`;
  report(checker, 'WRONG_TYPE', left.certain && right.certain ? 'error' : 'warning', message, node.span);
}

function expectOrdered(checker: Checker, node: Binary, left: Inferred, right: Inferred): void {
  const place = `\`${node.operator}\``;
  if (left.type !== 'null') expect(checker, node.left, left, ['number', 'string'], place);
  if (right.type !== 'null') expect(checker, node.right, right, ['number', 'string'], place);
  const ordered = (type: Inferred['type']): boolean => type === 'number' || type === 'string';
  if (ordered(left.type) && ordered(right.type)) expectSame(checker, node, left, right);
}

function inferLogical(operands: readonly Expression[], operator: string, checker: Checker): Inferred {
  for (const operand of operands)
    expect(checker, operand, infer(operand, checker), ['boolean'], `\`${operator}\``);
  return BOOLEAN;
}

function inferConditional({ condition, whenTrue, whenFalse }: Conditional, checker: Checker): Inferred {
  expect(checker, condition, infer(condition, checker), ['boolean'], '`?`');
  const positive = infer(whenTrue, checker);
  const negative = infer(whenFalse, checker);
  return positive.type === negative.type ? positive : ANYTHING;
}
