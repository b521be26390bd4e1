import { OctagonAlert, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import type { ToldIssue } from '../issues/issue-words.ts';
import { ToldIssueText } from '../issues/told-issue.tsx';
import classes from './editor.module.css';

/** Problems under the field they belong to: a shape, a colour and words. */
export function IssueText({ issues }: { readonly issues: readonly ToldIssue[] }) {
  return <IssueLines issues={issues} tell={(issue) => <ToldIssueText issue={issue} />} />;
}

type Marked = Pick<ToldIssue, 'severity' | 'message'>;

type IssueLinesProps<Told extends Marked> = {
  readonly issues: readonly Told[];
  readonly tell: (issue: Told) => ReactNode;
};

/** Problems of any kind of document, one a line, in the words `tell` has for them. */
export function IssueLines<Told extends Marked>({ issues, tell }: IssueLinesProps<Told>) {
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
          <span>{tell(issue)}</span>
        </li>
      ))}
    </ul>
  );
}

/** The issues of one place of the document, those within it included. */
export function issuesAt<Placed extends { readonly path: string }>(
  issues: readonly Placed[],
  path: string,
): readonly Placed[] {
  return issues.filter(
    (issue) => issue.path === path || issue.path.startsWith(`${path}.`) || issue.path.startsWith(`${path}[`),
  );
}
