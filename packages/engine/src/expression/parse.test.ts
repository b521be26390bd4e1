import { describe, expect, test } from 'vitest';
import { MAXIMUM_CHAIN_LENGTH, MAXIMUM_EXPRESSION_DEPTH } from '../limits.ts';
import { parseExpression } from './parse.ts';
import { printExpression } from './print.ts';

/** The first issue: its message and the stretch of text it points at. */
function firstIssue(text: string): { readonly message: string; readonly at: string | undefined } | undefined {
  const [issue] = parseExpression(text).issues;
  return issue && { message: issue.message, at: issue.span && text.slice(issue.span.from, issue.span.to) };
}

describe('a habit from another language is told by its name here', () => {
  test.each([
    ["a.x = 'p'", '`=` is not an operator: compare with `==`', '='],
    ['a.x & a.y', '`&` is not an operator: write `and`', '&'],
    ['a.x && a.y', '`&&` is not an operator: write `and`', '&&'],
    ['a.x | a.y', '`|` is not an operator: write `or`, or `||` to join', '|'],
    ['!a.x', '`!` is not an operator: write `not`', '!'],
    ['a.x;', 'An expression has no `;`', ';'],
    ["{{a.x}} == 'p'", 'Attributes are written without braces here', '{{'],
  ])('%s: %s', (text, message, at) => {
    expect(firstIssue(text)).toEqual({ message, at });
  });

  test('a comparison with `<>`', () => {
    expect(parseExpression('a.x <> 1').issues.map(({ message }) => message)).toContain(
      '`<>` is not an operator: write `!=`',
    );
  });
});

describe('a text that breaks off', () => {
  test.each([
    ['', 'The expression is empty'],
    ['   ', 'The expression is empty'],
    ['a.x ==', 'The expression ends too early'],
    ['(a.x', 'The expression ends too early'],
    ["a.x == 'p", "This text is not closed: a quote is missing after 'p"],
    ['a.x == “p and a.y', 'This text is not closed: a quote is missing after “p and a.y'],
  ])('%j: %s', (text, message) => {
    expect(firstIssue(text)?.message).toBe(message);
  });
});

test('a symbol out of place is shown, cut where it is long', () => {
  expect(firstIssue('a.x == )')?.message).toBe('`)` is not expected here');
  expect(firstIssue(`a.x @@@@@@@@@@@@@@@@@@@@@@@@@`)?.message).toMatch(/^`@{20}…` is not expected here$/);
});

test('of a text too long to be repaired the first mistake is told with its place', () => {
  const { expression, issues } = parseExpression(`a.x = 1${' and a.x = 1'.repeat(300)}`);
  expect(expression).toBeUndefined();
  expect(issues).toMatchObject([
    { code: 'SYNTAX', message: '`=` is not an operator: compare with `==`', span: { from: 4, to: 4 } },
  ]);
});

test('groups of the same operator are one chain', () => {
  const { expression } = parseExpression('(a.x and a.y) and (a.z and (a.p or a.q))');
  expect(expression).toMatchObject({ kind: 'and', operands: { length: 4 } });
});

test.each(['and', 'or'])('a chain of `%s` may be so long and no longer, whatever it joins', (operator) => {
  const chain = (length: number): string =>
    new Array<string>(length).fill("orchestrator.phoneNumber == '+4930123'").join(` ${operator} `);
  expect(parseExpression(chain(MAXIMUM_CHAIN_LENGTH)).expression).toMatchObject({
    kind: operator,
    operands: { length: MAXIMUM_CHAIN_LENGTH },
  });
  expect(parseExpression(chain(MAXIMUM_CHAIN_LENGTH + 1)).issues).toMatchObject([
    { code: 'TOO_MANY', message: `At most 1000 conditions can be joined by \`${operator}\`` },
  ]);
});

test('an expression may be nested so deep and no deeper', () => {
  const nested = (depth: number): string => `${'('.repeat(depth)}a${')'.repeat(depth)}`;
  expect(parseExpression(nested(MAXIMUM_EXPRESSION_DEPTH - 1)).issues).toEqual([]);
  expect(parseExpression(nested(MAXIMUM_EXPRESSION_DEPTH)).issues).toMatchObject([{ code: 'TOO_DEEP' }]);
});

test.each(['(', '[', '-', 'not ', '2^', 'a ? ', 'f(', 'a['])(
  'a long text of %j is too deep, however far the parser came',
  (opening) => {
    const { issues } = parseExpression(opening.repeat(10_000));
    expect(issues).toMatchObject([{ code: 'TOO_DEEP' }]);
  },
);

test.each([
  ['= 1', 2],
  ['== (1', 7],
  ["== 'x", 5],
])('a mistake is told where it is, however long the text before it: a %s', (mistake, at) => {
  const before = 'a == 1 and '.repeat(400);
  const { issues } = parseExpression(`${before}${'('.repeat(100)}a ${mistake}`);
  expect(issues).toMatchObject([{ code: 'SYNTAX', span: { from: before.length + 100 + at } }]);
});

test('a number that is too large is an issue, told once', () => {
  expect(parseExpression('[1e999, 2, 1e999]').issues).toMatchObject([
    { code: 'BAD_VALUE', message: 'This number is too large', span: { from: 1, to: 6 } },
  ]);
});

test('`attribute` names an attribute by a constant text only', () => {
  expect(parseExpression("attribute('1st.name')").expression).toMatchObject({
    kind: 'attribute',
    name: '1st.name',
  });
  for (const text of ['attribute(a.x)', 'attribute(1)', "attribute('a', 'b')", 'attribute()'])
    expect(parseExpression(text).expression, text).toMatchObject({ kind: 'call', name: 'attribute' });
});

test.each([["'\\\udc4d gold'"], ["'a\\\\b'"], ["'\\n\\t\\r'"], ["'👍'"]])(
  'the canonical text of %j is parsed to the same tree',
  (text) => {
    const { expression } = parseExpression(text);
    if (expression?.kind !== 'literal') throw new Error('no text');
    expect(parseExpression(printExpression(expression)).expression).toMatchObject({
      value: expression.value,
    });
  },
);
