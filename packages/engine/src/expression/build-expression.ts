import type { SyntaxNode, Tree } from '@lezer/common';
import { MAXIMUM_CHAIN_LENGTH, MAXIMUM_EXPRESSION_DEPTH } from '../limits.ts';
import type { Issue } from '../policy/issue.ts';
import type { Span } from '../span.ts';
import type { BinaryOperator, Expression, UnaryOperator } from './ast.ts';
import { unquote } from './quote.ts';
import { tooDeep } from './syntax-issues.ts';

type Build = (node: SyntaxNode, reader: Reader) => Expression;

/** Reads one tree: the text it stands for, what was wrong with it, and how deep the reader is. */
type Reader = { readonly text: string; readonly issues: Issue[]; depth: number };

const NOTHING: Expression = { kind: 'literal', value: null };

/** Turns the parser's tree, which has no error nodes, into the syntax tree. */
export function buildExpression(
  tree: Tree,
  text: string,
): { expression?: Expression; issues: readonly Issue[] } {
  const reader: Reader = { text, issues: [], depth: 0 };
  const expression = build(operand(tree.topNode, 0), reader);
  return reader.issues.length > 0 ? { issues: reader.issues } : { expression, issues: [] };
}

function build(node: SyntaxNode, reader: Reader): Expression {
  if (reader.issues.length > 0) return NOTHING;
  const builder = BUILDERS[node.name];
  // The parser itself cuts off trees thousands of levels deep: what is left of them has no builder.
  if (builder === undefined || reader.depth >= MAXIMUM_EXPRESSION_DEPTH) {
    reader.issues.push(tooDeep(node.from, node.to));
    return NOTHING;
  }
  reader.depth++;
  const expression = builder(node, reader);
  reader.depth--;
  return expression;
}

const BUILDERS: Readonly<Record<string, Build>> = {
  Number: (node, reader) => buildNumber(node, reader, 1),
  String: (node, { text }) => ({
    kind: 'literal',
    value: unquote(text.slice(node.from, node.to)),
    span: spanOf(node),
  }),
  Boolean: (node, { text }) => ({
    kind: 'literal',
    value: text.slice(node.from, node.to).toLowerCase() === 'true',
    span: spanOf(node),
  }),
  Null: (node) => ({ kind: 'literal', value: null, span: spanOf(node) }),
  Name: (node, { text }) => ({ kind: 'attribute', name: text.slice(node.from, node.to), span: spanOf(node) }),
  Group: (node, reader) => build(operand(node, 0), reader),
  List: (node, reader) => ({
    kind: 'list',
    elements: operands(node).map((element) => build(element, reader)),
    span: spanOf(node),
  }),
  Call: buildCall,
  Member: buildMember,
  Index: buildIndex,
  Power: (node, reader) => buildBinary(node, reader, '^'),
  Binary: (node, reader) =>
    buildBinary(node, reader, textOf(node, 'BinaryOperator', reader).toLowerCase() as BinaryOperator),
  Unary: buildUnary,
  Not: (node, reader) => ({
    kind: 'unary',
    operator: 'not',
    operand: build(operand(node, 0), reader),
    span: spanOf(node),
  }),
  And: (node, reader) => buildChain(node, reader, 'and'),
  Or: (node, reader) => buildChain(node, reader, 'or'),
  Conditional: (node, reader) => ({
    kind: 'conditional',
    condition: build(operand(node, 0), reader),
    whenTrue: build(operand(node, 1), reader),
    whenFalse: build(operand(node, 2), reader),
    span: spanOf(node),
  }),
};

/** Children that are expressions; punctuation, operators and names of members are not. */
function operands(node: SyntaxNode): readonly SyntaxNode[] {
  const found: SyntaxNode[] = [];
  for (let child = node.firstChild; child !== null; child = child.nextSibling) {
    if (child.name in BUILDERS) found.push(child);
  }
  return found;
}

function operand(node: SyntaxNode, at: number): SyntaxNode {
  return operands(node)[at] ?? node;
}

function spanOf(node: SyntaxNode): Span {
  return { from: node.from, to: node.to };
}

/** The text of the one child of a node that has this name. */
function textOf(node: SyntaxNode, name: string, { text }: Reader): string {
  const found = node.getChildren(name).map(({ from, to }) => text.slice(from, to));
  return found.join('');
}

function buildNumber(node: SyntaxNode, { text, issues }: Reader, sign: 1 | -1): Expression {
  const value = Number(text.slice(node.from, node.to));
  if (!Number.isFinite(value)) {
    issues.push({
      code: 'BAD_VALUE',
      severity: 'error',
      path: '',
      span: spanOf(node),
      message: 'This number is too large',
    });
  }
  // Zero has no sign here: `-0` is 0.
  return { kind: 'literal', value: value === 0 ? 0 : sign * value, span: spanOf(node) };
}

function buildUnary(node: SyntaxNode, reader: Reader): Expression {
  const operator = textOf(node, 'UnaryOperator', reader).toLowerCase() as UnaryOperator;
  const inner = operand(node, 0);
  if (operator === '-' && inner.name === 'Number')
    return { ...buildNumber(inner, reader, -1), span: spanOf(node) };
  return { kind: 'unary', operator, operand: build(inner, reader), span: spanOf(node) };
}

function buildBinary(node: SyntaxNode, reader: Reader, operator: BinaryOperator): Expression {
  const left = build(operand(node, 0), reader);
  const right = build(operand(node, 1), reader);
  return { kind: 'binary', operator, left, right, span: spanOf(node) };
}

/** `a and b and c`; groups of the same operator join in. */
function buildChain(node: SyntaxNode, reader: Reader, kind: 'and' | 'or'): Expression {
  const parts = operands(node);
  if (parts.length > MAXIMUM_CHAIN_LENGTH) {
    const message = `At most ${MAXIMUM_CHAIN_LENGTH} conditions can be joined by \`${kind}\``;
    reader.issues.push({ code: 'TOO_MANY', severity: 'error', path: '', span: spanOf(node), message });
    return NOTHING;
  }
  const built = parts.map((part) => build(part, reader));
  return {
    kind,
    operands: built.flatMap((part) => (part.kind === kind ? part.operands : [part])),
    span: spanOf(node),
  };
}

/** `attribute('any name')` spells the attributes whose names the language has no other spelling for. */
function buildCall(node: SyntaxNode, reader: Reader): Expression {
  const name = textOf(node, 'FunctionName', reader);
  const given = operands(node).map((argument) => build(argument, reader));
  const [only] = given;
  if (
    name === 'attribute' &&
    given.length === 1 &&
    only?.kind === 'literal' &&
    typeof only.value === 'string'
  ) {
    return { kind: 'attribute', name: only.value, span: spanOf(node) };
  }
  return { kind: 'call', name, arguments: given, span: spanOf(node) };
}

function buildMember(node: SyntaxNode, reader: Reader): Expression {
  const inner = operand(node, 0);
  const name = textOf(node, 'PropertyName', reader);
  const target = build(inner, reader);
  if (target.kind === 'attribute' && inner.name !== 'Group') {
    return { kind: 'attribute', name: `${target.name}.${name}`, span: spanOf(node) };
  }
  return { kind: 'member', target, name, span: spanOf(node) };
}

/** A constant text as index names a member, whatever characters it has. */
function buildIndex(node: SyntaxNode, reader: Reader): Expression {
  const inner = operand(node, 0);
  const target = build(inner, reader);
  const index = build(operand(node, 1), reader);
  const span = spanOf(node);
  if (index.kind !== 'literal' || typeof index.value !== 'string')
    return { kind: 'index', target, index, span };
  if (target.kind === 'attribute' && inner.name !== 'Group') {
    return { kind: 'attribute', name: `${target.name}.${index.value}`, span };
  }
  return { kind: 'member', target, name: index.value, span };
}
