import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  checkExpression,
  evaluateExpression,
  Failure,
  MAXIMUM_EXPRESSION_LENGTH,
  parseExpression,
  printExpression,
  readsOf,
} from '../src/index.ts';
import { knowledge } from './arbitrary/attributes.ts';
import { condition } from './arbitrary/expressions.ts';
import { withoutSpans } from './without-spans.ts';

const MANY = 100_000;
const PIECES = [
  ...'( ) [ ] , . ? : + - * / % ^ || == != <= >= < > = ! and or not in sqrt true false null NOT'.split(' '),
  ...`custom custom.tier a __proto__ ' " ‘ ’ “ ” \\ 'text' 1 1.5 .5 1e9 1e 0x1 # ; {{a}}`.split(' '),
  ...'isTimeRange( lower( bucket( matches( coalesce( attribute('.split(' '),
  ...[' ', '\n', '\u00a0', '\u0000'],
];

/** Shapes that make a parser written without care run for ever, or out of stack. */
const DEEP: readonly (readonly [string, string])[] = [
  ['opening parentheses', '('.repeat(MANY)],
  ['balanced parentheses', `${'('.repeat(MANY / 2 - 1)}1${')'.repeat(MANY / 2 - 1)}`],
  ['closing parentheses', `1${')'.repeat(MANY - 1)}`],
  ['opening brackets', '['.repeat(MANY)],
  ['balanced brackets', `${'['.repeat(MANY / 2)}${']'.repeat(MANY / 2)}`],
  ['nots', `${'not '.repeat(MANY / 4 - 1)}true`],
  ['signs', `${'- '.repeat(MANY / 2 - 1)}1`],
  ['signs without spaces', `${'-'.repeat(MANY - 1)}1`],
  ['square roots', `${'sqrt '.repeat(MANY / 5 - 1)}1`],
  ['sums', `${'1+'.repeat(MANY / 2 - 1)}1`],
  ['powers', `${'1^'.repeat(MANY / 2 - 1)}1`],
  ['comparisons', `${'1=='.repeat(MANY / 3 - 1)}1`],
  ['ands', `${'a and '.repeat(MANY / 6 - 1)}a`],
  ['ors', `${'a or '.repeat(MANY / 5 - 1)}a`],
  ['ands and ors in turn', `${'a and a or '.repeat(MANY / 11 - 1)}a`],
  ['choices in choices', `${'a ? b : '.repeat(MANY / 8 - 1)}c`],
  ['choices in the second part', `${'a ? '.repeat(MANY / 4 - 1)}b`],
  ['question marks', '?'.repeat(MANY)],
  ['a long list', `[${'1,'.repeat(MANY / 2 - 2)}1]`],
  ['a chain of names', `${'a.'.repeat(MANY / 2 - 1)}a`],
  ['a chain of indexes', `a${'[0]'.repeat(MANY / 3 - 1)}`],
  ['a chain of names in brackets', `a${"['b']".repeat(MANY / 5 - 1)}`],
  ['calls in calls', `${'lower('.repeat(MANY / 7 - 1)}a${')'.repeat(MANY / 7 - 1)}`],
  ['calls of calls', `a${'()'.repeat(MANY / 2 - 1)}`],
  ['points', '.'.repeat(MANY)],
  ['single quotes', "'".repeat(MANY)],
  ['an odd number of quotes', `${"'a' ".repeat(MANY / 4 - 1)}'`],
  ['typographic quotes', '‘'.repeat(MANY)],
  ['an open text', `'${'a'.repeat(MANY - 1)}`],
  ['backslashes', `'${'\\'.repeat(MANY - 1)}`],
  ['a long word', 'a'.repeat(MANY)],
  ['a long number', '1'.repeat(MANY)],
  ['exponents', '1e'.repeat(MANY / 2)],
  ['white space', ' '.repeat(MANY)],
  ['characters that mean nothing', '#'.repeat(MANY)],
  ['lone halves of a character', '\ud800'.repeat(MANY)],
  ['more than the longest text', `${'a'.repeat(MANY)} and b`],
];

/** Short sequences that cost an error-correcting parser the most to make sense of, again and again. */
const REPAIRED = [
  ']-+:,',
  '.]--sqrt',
  '--not)',
  '+? ',
  ', not ( . +',
  '[.(==? ',
  '[in[.',
  '( ] ? ',
  ' a',
  "' ‘",
];

describe('parsing', () => {
  it.each(REPAIRED)(
    'of "%s", repeated to a hundred thousand characters, ends soon with issues',
    (symbols) => {
      const start = performance.now();
      survives(symbols.repeat(MANY / symbols.length));
      expect(performance.now() - start).toBeLessThan(5_000);
    },
    60_000,
  );

  it.each(['?', '.', '('])('of "%s", repeated any number of times, does not run out of stack', (symbol) => {
    for (let length = 2_000; length <= MANY; length = Math.ceil(length * 1.4))
      survives(symbol.repeat(length));
  });

  it.each(DEEP)('of a hundred thousand characters of %s ends soon, with a tree or with issues', (_, text) => {
    const start = performance.now();
    survives(text);
    // Far above what it takes (some ten milliseconds), far below what anything worse than linear would take.
    expect(performance.now() - start).toBeLessThan(5_000);
  });

  it('of any characters gives a tree or issues', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 200 }), survives), { numRuns: 2000 });
    fc.assert(fc.property(fc.string({ unit: 'grapheme-ascii', maxLength: 60 }), survives), { numRuns: 2000 });
  });

  it('of any sequence of symbols gives a tree or issues', () => {
    const symbols = fc.array(fc.constantFrom(...PIECES), { maxLength: 40 });
    fc.assert(
      fc.property(symbols, fc.constantFrom('', ' '), (pieces, between) => survives(pieces.join(between))),
      { numRuns: 3000 },
    );
  });

  it('of valid text with a part cut, doubled or replaced gives a tree or issues', () => {
    const place = fc.nat({ max: 400 });
    fc.assert(
      fc.property(
        condition,
        place,
        place,
        fc.constantFrom('', ...PIECES),
        (expression, one, other, piece) => {
          const text = printExpression(expression);
          const [from, to] = [
            Math.min(one, other) % (text.length + 1),
            Math.max(one, other) % (text.length + 1),
          ];
          survives(text.slice(0, from) + piece + text.slice(to));
        },
      ),
      { numRuns: 3000 },
    );
  });
});

describe('evaluating', () => {
  it('of any text that can be parsed gives a value or a failure', () => {
    const symbols = fc
      .array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 6 })
      .map((pieces) => pieces.join(' '));
    fc.assert(
      fc.property(fc.oneof(symbols, condition.map(printExpression)), knowledge, (text, { facts }) => {
        const { expression } = parseExpression(text);
        if (expression === undefined) return;
        const outcome = evaluateExpression(expression, { facts, now: 0 });
        expect(outcome instanceof Failure || outcome !== undefined).toBe(true);
        if (typeof outcome === 'number') expect(outcome).toBe(Number.isFinite(outcome) ? outcome : 'finite');
        if (outcome instanceof Failure) expect(outcome.message).not.toBe('');
      }),
      { numRuns: 3000 },
    );
  });
});

/** Parses, and does with the tree all that is done with trees. */
function survives(text: string): void {
  const { expression, issues } = parseExpression(text);
  const errors = issues.filter(({ severity }) => severity === 'error');
  expect(expression === undefined).toBe(errors.length > 0);
  for (const { code, message, span } of issues) {
    expect(`${code}: ${message}`).toMatch(/^[A-Z_]+: ./);
    if (span === undefined) continue;
    expect(span.from).toBeGreaterThanOrEqual(0);
    expect(span.to).toBeGreaterThanOrEqual(span.from);
    expect(span.to).toBeLessThanOrEqual(text.length);
  }
  if (expression === undefined) return;
  checkExpression(expression, { attributes: new Map() });
  expect(readsOf(expression)).toEqual([...new Set(readsOf(expression))].sort());
  expect(evaluateExpression(expression, { facts: new Map(), now: 0 })).toBeDefined();
  const printed = printExpression(expression);
  // Spaces between elements can make it longer than a text may be.
  if (printed.length > MAXIMUM_EXPRESSION_LENGTH) return;
  const again = parseExpression(printed).expression;
  expect(JSON.stringify(withoutSpans(again))).toBe(JSON.stringify(withoutSpans(expression)));
}
