import type { SyntaxNode, Tree } from '@lezer/common';
import { MAXIMUM_EXPRESSION_LENGTH } from '../limits.ts';
import type { Issue } from '../policy/issue.ts';
import type { Expression } from './ast.ts';
import { buildExpression } from './build-expression.ts';
import { parser } from './parser.generated.ts';
import { syntaxIssues } from './syntax-issues.ts';

/** A text's syntax tree, or every reason why it has none. */
export type Parsed = { readonly expression?: Expression; readonly issues: readonly Issue[] };

/** Parses an expression. Never throws, whatever the text: mistakes come back as issues with their place in the text. */
export function parseExpression(text: string): Parsed {
  if (text.length > MAXIMUM_EXPRESSION_LENGTH) {
    const message = `An expression may be ${MAXIMUM_EXPRESSION_LENGTH} characters long; this one has ${text.length}`;
    return { issues: [{ code: 'TOO_LONG', severity: 'error', path: '', message }] };
  }
  const tree: Tree = parser.parse(text);
  const mistakes = syntaxIssues(tree, text);
  if (mistakes.length > 0) return { issues: mistakes };
  return buildExpression(tree.topNode.firstChild as SyntaxNode, text);
}
