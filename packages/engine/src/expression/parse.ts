import type { Tree } from '@lezer/common';
import { MAXIMUM_EXPRESSION_LENGTH } from '../limits.ts';
import type { Issue } from '../policy/issue.ts';
import type { Expression } from './ast.ts';
import { buildExpression } from './build-expression.ts';
import { parser } from './parser.generated.ts';
import { syntaxIssues, unreadableFrom } from './syntax-issues.ts';

/** A text's syntax tree, or every reason why it has none. */
export type Parsed = { readonly expression?: Expression; readonly issues: readonly Issue[] };

/** Parses an expression. Never throws, whatever the text: mistakes come back as issues with their place in the text. */
export function parseExpression(text: string): Parsed {
  if (text.length > MAXIMUM_EXPRESSION_LENGTH) {
    const message = `An expression may be ${MAXIMUM_EXPRESSION_LENGTH} characters long; this one has ${text.length}`;
    return { issues: [{ code: 'TOO_LONG', severity: 'error', path: '', message }] };
  }
  const tree = parseStrictly(text);
  if (typeof tree !== 'number') return buildExpression(tree, text);
  if (text.length <= LONGEST_REPAIRED) return { issues: syntaxIssues(parser.parse(text), text) };
  return { issues: [unreadableFrom(tree, text, parser.parse(text.slice(0, tree)))] };
}

/** Finding every mistake takes repairing the text, which takes time that grows faster than the text. Of a longer one only the first is told. */
const LONGEST_REPAIRED = 3_000;

const strictParser = parser.configure({ strict: true });

/** The tree of a text without mistakes, else where the first one is. */
function parseStrictly(text: string): Tree | number {
  try {
    return strictParser.parse(text);
  } catch (error) {
    // The parser tells the place only in its message: `No parse at 12`.
    return Number(String(error).replace(/\D/g, ''));
  }
}
