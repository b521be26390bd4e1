import type { Diagnostic } from '@codemirror/lint';
import {
  type Catalogue,
  checkCondition,
  type Issue,
  parseExpression,
} from '@conversation-orchestrator/engine';
import type { TFunction } from 'i18next';
import { issueSentence } from '../../issues/issue-words.ts';
import { worthShowing } from '../attribute-catalogue.ts';

/** What is wrong or doubtful in an expression, in words, with its place in the text; a misspelt name can be put right. */
export function lintExpression(text: string, catalogue: Catalogue, t: TFunction): readonly Diagnostic[] {
  if (text.trim() === '') return [];
  const { expression, issues } = parseExpression(text);
  const found = expression === undefined ? issues : worthShowing(checkCondition(expression, catalogue));
  return found.map((issue) => diagnosticOf(issue, text.length, t));
}

function diagnosticOf(issue: Issue, length: number, t: TFunction): Diagnostic {
  const { span, severity, suggestion } = issue;
  return {
    from: Math.min(span?.from ?? 0, length),
    to: Math.min(span?.to ?? length, length),
    severity,
    message: issueSentence(issue, t),
    ...(suggestion !== undefined && {
      actions: [
        {
          name: t('editor.replaceWith', { name: suggestion }),
          apply: (view, from, to) => view.dispatch({ changes: { from, to, insert: suggestion } }),
        },
      ],
    }),
  };
}
