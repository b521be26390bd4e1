import type { Issue } from '@conversation-orchestrator/engine';
import { OctagonAlert, TriangleAlert } from 'lucide-react';
import { ToldIssueText } from '../issues/told-issue.tsx';
import classes from './editor.module.css';

/** Problems under the field they belong to: a shape, a colour and words. */
export function IssueText({ issues }: { readonly issues: readonly Issue[] }) {
  if (issues.length === 0) return null;
  return (
    <ul className={classes.issues}>
      {issues.map((issue) => (
        <li key={issue.message} data-severity={issue.severity}>
          {issue.severity === 'error' ? (
            <OctagonAlert size={15} aria-hidden />
          ) : (
            <TriangleAlert size={15} aria-hidden />
          )}
          <span>
            <ToldIssueText issue={issue} />
          </span>
        </li>
      ))}
    </ul>
  );
}

/** The issues of one place of the document, those within it included. */
export function issuesAt(issues: readonly Issue[], path: string): readonly Issue[] {
  return issues.filter(
    (issue) => issue.path === path || issue.path.startsWith(`${path}.`) || issue.path.startsWith(`${path}[`),
  );
}
