import fc from 'fast-check';
import type { Expression } from '../../src/index.ts';
import { ATTRIBUTES, KINDS, type Kind, VALUES } from './attributes.ts';

type Make = fc.Arbitrary<Expression>;

const made = new Map<string, Make>();

const clock: Make = fc
  .constantFrom(
    'isTimeRange 09:00:00 18:00:00 America/New_York MON TUE WED THU FRI',
    'isTimeRange 22:00:00 06:00:00 Europe/Berlin FRI SAT',
    'isTimeRange 00:00:00 11:59:59 Asia/Tokyo',
    'isDateRange 03/01/24 03/31/2024 America/New_York',
    'isDateRange 12/20/24 01/05/25 Europe/Berlin SAT SUN',
  )
  .map((words) => {
    const [name = '', from, to, zone, ...days] = words.split(' ');
    const given: Expression[] = [from, to, zone].map(constant);
    return { kind: 'call', name, arguments: days.length > 0 ? [...given, constant(days)] : given };
  });

/** A constant as an expression. */
export function constant(value: unknown): Expression {
  if (Array.isArray(value)) return { kind: 'list', elements: value.map(constant) };
  if (typeof value === 'number' && value < 0) return negative(value);
  return { kind: 'literal', value: value as string | number | boolean | null };
}

function negative(value: number): Expression {
  return { kind: 'unary', operator: '-', operand: { kind: 'literal', value: -value } };
}

/** Expressions of a kind, nested at most so deep; made once each. */
function ofKind(kind: Kind, depth: number): Make {
  const key = `${kind} ${depth}`;
  const expressions = made.get(key) ?? makeOfKind(kind, depth);
  made.set(key, expressions);
  return expressions;
}

function makeOfKind(kind: Kind, depth: number): Make {
  const makers: Readonly<Record<Kind, (depth: number) => readonly Make[]>> = {
    text: texts,
    number: numbers,
    boolean: booleans,
    list: lists,
    object: () => [],
  };
  const attribute: Make = fc.constantFrom(...ATTRIBUTES[kind]).map((name) => ({ kind: 'attribute', name }));
  const simple = kind === 'object' ? [attribute] : [attribute, VALUES[kind].map(constant)];
  return fc.oneof(...(depth <= 0 ? simple : [attribute, ...makers[kind](depth - 1)]));
}

/** Mostly of the kind, now and then of another. */
function about(kind: Kind, depth: number): Make {
  const other = fc.constantFrom(...KINDS).chain((wrong) => ofKind(wrong, 0));
  return fc.oneof({ weight: 15, arbitrary: ofKind(kind, depth) }, { weight: 1, arbitrary: other });
}

function booleans(depth: number): readonly Make[] {
  const scalar = fc.constantFrom<Kind>('text', 'number');
  return [
    scalar.chain((kind) => binary(['==', '!=', '<', '<=', '>', '>='], about(kind, depth), about(kind, 0))),
    scalar.chain((kind) => binary(['in'], about(kind, depth), about('list', depth))),
    logical(depth),
    about('boolean', depth).map((operand) => ({ kind: 'unary', operator: 'not', operand })),
    choice('boolean', depth),
    call(['startsWith', 'endsWith', 'contains'], about('text', depth), about('text', 0)),
    call(['contains'], about('list', depth), about('text', 0)),
    call(['matches'], about('text', depth), fc.constantFrom('^g', 'ld$', '[0-9]', '(').map(constant)),
    call(
      ['exists'],
      fc.constantFrom(...KINDS).chain((kind) => about(kind, depth)),
    ),
    call(['bucket'], about('text', depth), fc.constantFrom(0, 30, 50, 100).map(constant)),
    call(['coalesce'], about('boolean', depth), about('boolean', 0)),
    clock,
  ];
}

function numbers(depth: number): readonly Make[] {
  return [
    binary(['+', '-', '*', '/', '%', '^'], about('number', depth), about('number', 0)),
    about('number', depth).map((operand) => ({ kind: 'unary', operator: '-', operand })),
    about('number', depth).map((operand) => ({ kind: 'unary', operator: 'sqrt', operand })),
    call(['floor', 'ceil', 'abs', 'round'], about('number', depth)),
    call(['min', 'max'], about('number', depth), about('number', 0)),
    call(
      ['length'],
      fc.constantFrom<Kind>('text', 'list').chain((kind) => about(kind, depth)),
    ),
    call(['coalesce'], about('number', depth), about('number', 0)),
    call(['bucket'], about('text', depth), fc.constant(constant([50, 30, 20]))),
    choice('number', depth),
  ];
}

function texts(depth: number): readonly Make[] {
  const place: Make = fc.constantFrom(0, 1, 9).map(constant);
  return [
    binary(['||'], about('text', depth), about('text', 0)),
    call(['lower', 'upper', 'trim'], about('text', depth)),
    call(['coalesce'], about('text', depth), about('text', 0)),
    fc.tuple(ofKind('list', depth), place).map(([target, index]) => ({ kind: 'index', target, index })),
    call(['coalesce'], about('object', 0), about('object', 0)).map((target) => member(target, 'status')),
    choice('text', depth),
  ];
}

function lists(depth: number): readonly Make[] {
  const scalar = fc.constantFrom<Kind>('text', 'number');
  return [
    scalar
      .chain((kind) => fc.array(about(kind, depth), { maxLength: 3 }))
      .map((elements) => ({ kind: 'list', elements })),
    binary(['||'], about('list', depth), about('list', 0)),
    call(['coalesce'], about('list', depth), about('list', 0)),
  ];
}

function binary(operators: readonly string[], left: Make, right: Make): Make {
  return fc
    .tuple(fc.constantFrom(...operators), left, right)
    .map(([operator, a, b]) => ({ kind: 'binary', operator, left: a, right: b }) as Expression);
}

function call(names: readonly string[], ...given: readonly Make[]): Make {
  return fc
    .tuple(fc.constantFrom(...names), fc.tuple(...given))
    .map(([name, values]) => ({ kind: 'call', name, arguments: values }));
}

function choice(kind: Kind, depth: number): Make {
  return fc
    .tuple(about('boolean', depth), about(kind, depth), about(kind, 0))
    .map(([test, whenTrue, whenFalse]) => ({ kind: 'conditional', condition: test, whenTrue, whenFalse }));
}

/** `and` and `or`; an operand of the same operator is one with them, as the parser makes it. */
function logical(depth: number): Make {
  return fc
    .tuple(
      fc.constantFrom<'and' | 'or'>('and', 'or'),
      fc.array(about('boolean', depth), { minLength: 2, maxLength: 4 }),
    )
    .map(([kind, given]) => joined(kind, given));
}

/** A chain of `and` or `or` in which no operand is a chain of the same. */
export function joined(kind: 'and' | 'or', given: readonly Expression[]): Expression {
  return { kind, operands: given.flatMap((one) => (one.kind === kind ? one.operands : [one])) };
}

function member(target: Expression, name: string): Expression {
  return { kind: 'member', target, name };
}

/** One attribute against one constant, either way round: what an index lives on. */
const comparison: Make = fc.constantFrom<Kind>('text', 'number', 'boolean').chain((kind) => {
  const attribute: Make = fc.constantFrom(...ATTRIBUTES[kind]).map((name) => ({ kind: 'attribute', name }));
  const list: Make = fc.constantFrom(...ATTRIBUTES.list).map((name) => ({ kind: 'attribute', name }));
  const value = VALUES[kind].map(constant);
  const values: Make = fc.array(value, { maxLength: 3 }).map((elements) => ({ kind: 'list', elements }));
  const operators = kind === 'boolean' ? ['==', '!='] : ['==', '!=', '<', '<=', '>', '>=', '<=', '>='];
  return fc.oneof(
    binary(operators, attribute, value),
    binary(operators, value, attribute),
    binary(['in'], attribute, values),
    binary(['in'], value, list),
    binary(['in'], attribute, list),
    call(['contains'], list, value),
    call(
      ['contains', 'startsWith', 'endsWith'],
      fc.constantFrom(...ATTRIBUTES.text).map((name) => ({ kind: 'attribute', name })),
      VALUES.text.map(constant),
    ),
  );
});

/** Expressions that mostly fit together, so that they often mean something; now and then one of the wrong kind. */
export const condition: Make = fc.oneof(
  { weight: 3, arbitrary: comparison },
  {
    weight: 2,
    arbitrary: fc
      .array(comparison, { minLength: 2, maxLength: 3 })
      .chain((given) => fc.constantFrom(joined('and', given), joined('or', given))),
  },
  { weight: 3, arbitrary: ofKind('boolean', 1) },
  { weight: 2, arbitrary: ofKind('boolean', 2) },
  { weight: 1, arbitrary: ofKind('boolean', 3) },
);
