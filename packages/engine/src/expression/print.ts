import type { Binary, Expression, Unary } from './ast.ts';
import { isKeyword } from './keyword.ts';
import { quote } from './quote.ts';

/** How tightly each form holds together; the grammar's precedence, loosest first. */
const LEVEL = {
  conditional: 1,
  or: 2,
  and: 3,
  not: 4,
  compare: 5,
  plus: 6,
  times: 7,
  sign: 8,
  power: 9,
  postfix: 10,
} as const;

const BINARY_LEVEL: Readonly<Record<Binary['operator'], number>> = {
  '^': LEVEL.power,
  '*': LEVEL.times,
  '/': LEVEL.times,
  '%': LEVEL.times,
  '+': LEVEL.plus,
  '-': LEVEL.plus,
  '||': LEVEL.plus,
  '==': LEVEL.compare,
  '!=': LEVEL.compare,
  '<': LEVEL.compare,
  '<=': LEVEL.compare,
  '>': LEVEL.compare,
  '>=': LEVEL.compare,
  in: LEVEL.compare,
};

type Printers = { readonly [K in Expression['kind']]: (node: Extract<Expression, { kind: K }>) => string };

const PRINTERS: Printers = {
  literal: ({ value }) => (typeof value === 'string' ? quote(value) : String(value)),
  list: ({ elements }) => `[${elements.map(printExpression).join(', ')}]`,
  attribute: ({ name }) => printAttribute(name),
  member: ({ target, name }) => printTarget(target) + printStep(name),
  index: ({ target, index }) => `${printTarget(target)}[${printExpression(index)}]`,
  call: (call) => `${call.name}(${call.arguments.map(printExpression).join(', ')})`,
  unary: printUnary,
  binary: printBinary,
  and: ({ operands }) => operands.map((operand) => within(operand, LEVEL.and + 1)).join(' and '),
  or: ({ operands }) => operands.map((operand) => within(operand, LEVEL.or + 1)).join(' or '),
  conditional: ({ condition, whenTrue, whenFalse }) =>
    `${within(condition, LEVEL.conditional + 1)} ? ${printExpression(whenTrue)} : ${printExpression(whenFalse)}`,
};

/** The canonical text of an expression: parsing it gives the same tree. */
export function printExpression(expression: Expression): string {
  return (PRINTERS[expression.kind] as (node: Expression) => string)(expression);
}

/** The canonical spelling of an attribute's name. */
export function printAttribute(name: string): string {
  const [first = '', ...rest] = name.split('.');
  if (!isWord(first) || isKeyword(first)) return `attribute(${quote(name)})`;
  return first + rest.map(printStep).join('');
}

function printStep(name: string): string {
  return isWord(name) ? `.${name}` : `[${quote(name)}]`;
}

function isWord(text: string): boolean {
  return /^[A-Za-z_$][A-Za-z0-9_$]*$/.test(text);
}

function within(expression: Expression, level: number): string {
  const text = printExpression(expression);
  return levelOf(expression) < level ? `(${text})` : text;
}

/** A name before `.` or `[` would swallow what follows into the attribute's name: a group keeps them apart. */
function printTarget(target: Expression): string {
  return target.kind === 'attribute' ? `(${printExpression(target)})` : within(target, LEVEL.postfix);
}

function printUnary({ operator, operand }: Unary): string {
  const level = operator === 'not' ? LEVEL.not : LEVEL.sign;
  // `-5` is a constant; the negation of the constant 5 keeps its group.
  const grouped = operator === '-' && operand.kind === 'literal' && typeof operand.value === 'number';
  const inner = grouped ? `(${printExpression(operand)})` : within(operand, level);
  return operator === 'not' || operator === 'sqrt' ? `${operator} ${inner}` : `${operator}${inner}`;
}

function printBinary({ operator, left, right }: Binary): string {
  const level = BINARY_LEVEL[operator];
  if (operator === '^') return `${within(left, level + 1)} ^ ${within(right, LEVEL.power)}`;
  return `${within(left, level)} ${operator} ${within(right, level + 1)}`;
}

function levelOf(expression: Expression): number {
  switch (expression.kind) {
    case 'conditional':
    case 'or':
    case 'and':
      return LEVEL[expression.kind];
    case 'unary':
      return expression.operator === 'not' ? LEVEL.not : LEVEL.sign;
    case 'binary':
      return BINARY_LEVEL[expression.operator];
    case 'literal':
      return typeof expression.value === 'number' && expression.value < 0 ? LEVEL.sign : LEVEL.postfix;
    default:
      return LEVEL.postfix;
  }
}
