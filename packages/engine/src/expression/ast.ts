import type { Span } from '../span.ts';

/** Binary operators, as they are printed. `^` is power, `||` joins strings or lists. */
export type BinaryOperator =
  | '^'
  | '*'
  | '/'
  | '%'
  | '+'
  | '-'
  | '||'
  | '=='
  | '!='
  | '<'
  | '<='
  | '>'
  | '>='
  | 'in';

/** Prefix operators. */
export type UnaryOperator = '-' | '+' | 'not' | 'sqrt';

/** Where a node stands in the text it was parsed from; left out for nodes made from condition rows. */
type Placed = { readonly span?: Span };

/** A constant: null, boolean, number or string. */
export type Literal = Placed & { readonly kind: 'literal'; readonly value: null | boolean | number | string };
/** `[a, 'b']` */
export type ListExpression = Placed & { readonly kind: 'list'; readonly elements: readonly Expression[] };
/** A dotted name: one attribute. `a.b['c d']` is the attribute `a.b.c d`. */
export type AttributeReference = Placed & { readonly kind: 'attribute'; readonly name: string };
/** `target.name` or `target['name']`, where the target is not itself an attribute name. */
export type MemberAccess = Placed & {
  readonly kind: 'member';
  readonly target: Expression;
  readonly name: string;
};
/** `target[index]`, where the index is not a constant text. */
export type IndexAccess = Placed & {
  readonly kind: 'index';
  readonly target: Expression;
  readonly index: Expression;
};
/** `name(arguments)` */
export type Call = Placed & {
  readonly kind: 'call';
  readonly name: string;
  readonly arguments: readonly Expression[];
};
export type Unary = Placed & {
  readonly kind: 'unary';
  readonly operator: UnaryOperator;
  readonly operand: Expression;
};
export type Binary = Placed & {
  readonly kind: 'binary';
  readonly operator: BinaryOperator;
  readonly left: Expression;
  readonly right: Expression;
};
/** `a and b and c`: nested groups of the same operator are one node. At least two operands. */
export type And = Placed & { readonly kind: 'and'; readonly operands: readonly Expression[] };
/** `a or b or c`, likewise. */
export type Or = Placed & { readonly kind: 'or'; readonly operands: readonly Expression[] };
/** `condition ? whenTrue : whenFalse` */
export type Conditional = Placed & {
  readonly kind: 'conditional';
  readonly condition: Expression;
  readonly whenTrue: Expression;
  readonly whenFalse: Expression;
};

/** The syntax tree both spellings of a condition share: what is typed, and what the rows of the builder say. */
export type Expression =
  | Literal
  | ListExpression
  | AttributeReference
  | MemberAccess
  | IndexAccess
  | Call
  | Unary
  | Binary
  | And
  | Or
  | Conditional;
