import type { SyntaxNodeRef, Tree } from '@lezer/common';
import { MAXIMUM_EXPRESSION_DEPTH, MAXIMUM_ISSUES } from '../limits.ts';
import type { Issue } from '../policy/issue.ts';

const QUOTES = /['"\u2018-\u201f]/;

/** What people type out of habit from other languages, and what it is called here. */
const HABITS: ReadonlyMap<string, string> = new Map([
  ['=', '`=` is not an operator: compare with `==`'],
  ['&', '`&` is not an operator: write `and`'],
  ['&&', '`&&` is not an operator: write `and`'],
  ['|', '`|` is not an operator: write `or`, or `||` to join'],
  ['!', '`!` is not an operator: write `not`'],
  ['<>', '`<>` is not an operator: write `!=`'],
  [';', 'An expression has no `;`'],
  ['{', 'Attributes are written without braces here'],
]);

/** Deeper than this the parser itself cuts trees off, and what it then reports misleads. */
const MAXIMUM_TREE_DEPTH = 1_000;

/** Every syntax error of a parsed text, in order. */
export function syntaxIssues(tree: Tree, text: string): readonly Issue[] {
  const issues: Issue[] = [];
  let reported = -1;
  let depth = 0;
  let deepest: Issue | undefined;
  tree.iterate({
    enter(node) {
      if (++depth > MAXIMUM_TREE_DEPTH) deepest ??= tooDeep(node.from, node.to);
      if (!node.type.isError || issues.length >= MAXIMUM_ISSUES || node.from <= reported) return;
      reported = Math.max(node.to, node.from);
      issues.push(issueAt(node, text));
    },
    leave() {
      depth--;
    },
  });
  return deepest === undefined ? issues : [deepest];
}

function issueAt({ from, to }: SyntaxNodeRef, text: string): Issue {
  const found = text.slice(from, to).trim();
  return {
    code: 'SYNTAX',
    severity: 'error',
    path: '',
    span: { from, to },
    message: sentence(found, text, from),
  };
}

function sentence(found: string, text: string, from: number): string {
  const next = text.slice(from).trimStart();
  if (found === '' && next === '')
    return text.trim() === '' ? 'The expression is empty' : 'The expression ends too early';
  if (QUOTES.test(next.charAt(0)) && (found === '' || QUOTES.test(found.charAt(0)))) {
    return `This text is not closed: a quote is missing after ${next.slice(0, 20)}`;
  }
  // Of `<>` the first half is an operator: what follows it is the mistake.
  const symbols = [text.slice(Math.max(from - 1, 0), from + 1), next.slice(0, 2), next.charAt(0)];
  const habit = symbols.map((symbol) => HABITS.get(symbol)).find((known) => known !== undefined);
  if (habit !== undefined) return habit;
  const shown = found === '' ? next : found;
  const word = shown.length > 20 ? `${shown.slice(0, 20)}…` : shown;
  return found === '' ? `Something is missing before \`${word}\`` : `\`${word}\` is not expected here`;
}

/**
 * The issue for a text that cannot be read from some place on. The parser gives up where too much is open as it does at a mistake: the tree
 * of what comes before, which has none, tells which of the two it was.
 */
export function unreadableFrom(from: number, text: string, before: Tree): Issue {
  if (isTooDeep(before)) return tooDeep(from, from);
  const message = sentence('', text, from);
  return { code: 'SYNTAX', severity: 'error', path: '', span: { from, to: from }, message };
}

function isTooDeep(tree: Tree): boolean {
  let depth = 0;
  let deepest = 0;
  tree.iterate({
    enter: () => {
      deepest = Math.max(deepest, ++depth);
    },
    leave: () => {
      depth--;
    },
  });
  return deepest > MAXIMUM_TREE_DEPTH;
}

/** The issue for an expression nested deeper than anybody writes. */
export function tooDeep(from: number, to: number): Issue {
  const message = `This is nested more than ${MAXIMUM_EXPRESSION_DEPTH} levels deep`;
  return { code: 'TOO_DEEP', severity: 'error', path: '', span: { from, to }, message };
}
