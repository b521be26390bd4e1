import fc from 'fast-check';
import type { Expression } from '../../src/index.ts';
import { constant, joined } from './expressions.ts';

const KEYWORDS = ['and', 'or', 'not', 'in', 'true', 'false', 'null', 'sqrt'];

const word = fc
  .oneof(
    fc.stringMatching(/^[A-Za-z_$][A-Za-z0-9_$]{0,8}$/),
    fc.constantFrom('größe', '都市', 'Ω', '__proto__', 'constructor', 'toString', 'hasOwnProperty'),
  )
  .filter((name) => !KEYWORDS.includes(name.toLowerCase()));

/** A part of a name that only fits into brackets, or a keyword, which fits behind a point. Parts hold no point: it would part them. */
const oddWord = fc.oneof(
  fc.constantFrom(...KEYWORDS, 'home phone', "it's", '"', '\\', 'a-b', '1st', ' ', '\n', '’', ']'),
  fc.string({ unit: 'binary', minLength: 1, maxLength: 6 }).filter((part) => !part.includes('.')),
);

/** Names of attributes that the language can spell: the first part is a word. */
export const spellableName: fc.Arbitrary<string> = fc
  .tuple(
    word,
    fc.array(fc.oneof({ weight: 3, arbitrary: word }, { weight: 1, arbitrary: oddWord }), { maxLength: 3 }),
  )
  .map(([first, rest]) => [first, ...rest].join('.'));

const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 10 }),
  fc.constantFrom("it's", '“”', '\\', '\\n', '{{a}}', '‘'),
);
const number = fc.oneof(
  fc.nat(),
  fc.double({ min: 0, noNaN: true, noDefaultInfinity: true }),
  fc.constantFrom(0.1, 1e21, 1e-7, 5e-324, Number.MAX_VALUE, 2 ** 53),
);

const { any } = fc.letrec<{ any: Expression; simple: Expression; deep: Expression }>((tie) => ({
  any: fc.oneof({ maxDepth: 4, withCrossShrink: true }, tie('simple'), tie('deep')),
  simple: fc.oneof(
    fc.oneof(text, number, fc.boolean(), fc.constant(null)).map(constant),
    spellableName.map((name): Expression => ({ kind: 'attribute', name })),
  ),
  deep: fc.oneof(
    fc.array(tie('any'), { maxLength: 3 }).map(listOf),
    fc
      .tuple(tie('any'), fc.oneof(word, oddWord))
      .map(([target, name]): Expression => ({ kind: 'member', target, name })),
    fc
      .tuple(tie('any'), tie('any').filter(isNoText))
      .map(([target, index]): Expression => ({ kind: 'index', target, index })),
    fc
      .tuple(word, fc.array(tie('any'), { maxLength: 3 }))
      .map(([name, given]): Expression => ({ kind: 'call', name, arguments: given })),
    fc
      .tuple(fc.constantFrom('-', '+', 'not', 'sqrt'), tie('any'))
      .map(([operator, operand]) => ({ kind: 'unary', operator, operand }) as Expression),
    fc
      .tuple(
        fc.constantFrom('^', '*', '/', '%', '+', '-', '||', '==', '!=', '<', '<=', '>', '>=', 'in'),
        tie('any'),
        tie('any'),
      )
      .map(([operator, left, right]) => ({ kind: 'binary', operator, left, right }) as Expression),
    fc
      .tuple(fc.constantFrom<'and' | 'or'>('and', 'or'), fc.array(tie('any'), { minLength: 2, maxLength: 4 }))
      .map(([kind, operands]) => joined(kind, operands)),
    fc.tuple(tie('any'), tie('any'), tie('any')).map(
      ([condition, whenTrue, whenFalse]): Expression => ({
        kind: 'conditional',
        condition,
        whenTrue,
        whenFalse,
      }),
    ),
  ),
}));

/** Any tree the parser can make, whether it means something or not. */
export const anyExpression: fc.Arbitrary<Expression> = any;

function listOf(elements: readonly Expression[]): Expression {
  return { kind: 'list', elements };
}

function isNoText(expression: Expression): boolean {
  return expression.kind !== 'literal' || typeof expression.value !== 'string';
}
