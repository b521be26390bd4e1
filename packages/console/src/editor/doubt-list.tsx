import { TriangleAlert } from 'lucide-react';
import { DoubtText } from '../analysis/doubt-text.tsx';
import { useDoubtsAt } from '../analysis/doubts-context.ts';
import classes from './editor.module.css';

/** What is doubtful about one place of the draft, under it. */
export function DoubtList({ path }: { readonly path: string }) {
  const doubts = useDoubtsAt(path);
  if (doubts.length === 0) return null;
  return (
    <ul className={classes.issues}>
      {doubts.map((doubt) => (
        <li key={JSON.stringify(doubt)} data-severity="warning">
          <TriangleAlert size={15} aria-hidden />
          <span>
            <DoubtText doubt={doubt} />
          </span>
        </li>
      ))}
    </ul>
  );
}
