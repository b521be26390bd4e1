import type { Diagnostic } from '@codemirror/lint';
import {
  type Catalogue,
  checkCondition,
  type Issue,
  parseExpression,
} from '@conversation-orchestrator/engine';
import { worthShowing } from '../attribute-catalogue.ts';

/** What is wrong or doubtful in an expression, with its place in the text; a misspelt name can be put right. */
export function lintExpression(
  text: string,
  catalogue: Catalogue,
  replaceWith: (name: string) => string,
): readonly Diagnostic[] {
  if (text.trim() === '') return [];
  const { expression, issues } = parseExpression(text);
  const found = expression === undefined ? issues : worthShowing(checkCondition(expression, catalogue));
  return found.map((issue) => diagnosticOf(issue, text.length, replaceWith));
}

function diagnosticOf(
  { span, severity, message, suggestion }: Issue,
  length: number,
  replaceWith: (name: string) => string,
): Diagnostic {
  return {
    from: Math.min(span?.from ?? 0, length),
    to: Math.min(span?.to ?? length, length),
    severity,
    message,
    ...(suggestion !== undefined && {
      actions: [
        {
          name: replaceWith(suggestion),
          apply: (view, from, to) => view.dispatch({ changes: { from, to, insert: suggestion } }),
        },
      ],
    }),
  };
}
