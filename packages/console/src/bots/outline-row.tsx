import { GripVertical, MessageCircleMore, OctagonAlert, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ToldIssue } from '../issues/issue-words.ts';
import type { HandleEvents } from '../policies/use-reordering.ts';
import classes from './outline.module.css';

type OutlineRowProps = {
  readonly icon: ReactNode;
  readonly number?: number;
  readonly title: string;
  readonly text: string;
  readonly selected: boolean;
  /** The preview waits for the customer here. */
  readonly waits?: boolean;
  readonly issues: readonly ToldIssue[];
  /** How it is dragged; left out, it stays where it is. */
  readonly held?: { readonly id: string; readonly at: number; readonly handle: HandleEvents };
  readonly onShow: () => void;
};

/** One part of a bot in its outline: what it is called and what it does, whether something is wrong with it. */
export function OutlineRow(props: OutlineRowProps) {
  const { held, icon, issues, number, selected, text, title, waits = false, onShow } = props;
  const { t } = useTranslation();
  return (
    <div className={classes.row} data-selected={selected || undefined}>
      {held !== undefined && (
        <button
          type="button"
          className={classes.handle}
          aria-label={t('policies.reorderHandle', { name: title })}
          aria-describedby="reorder-help"
          data-id={held.id}
          data-at={held.at}
          {...held.handle}
        >
          <GripVertical size={16} aria-hidden />
        </button>
      )}
      <button type="button" className={classes.open} aria-current={selected || undefined} onClick={onShow}>
        <span className={classes.icon}>{icon}</span>
        <span className={classes.words}>
          <span className={classes.title}>
            {number !== undefined && <span className={classes.number}>{number} </span>}
            {title}
          </span>
          <span className={classes.text}>{text}</span>
        </span>
        {waits && <Mark icon={<MessageCircleMore size={16} />} kind="waits" words={t('bots.waitsHere')} />}
        <IssueMark issues={issues} />
      </button>
    </div>
  );
}

function IssueMark({ issues }: Pick<OutlineRowProps, 'issues'>) {
  const { t } = useTranslation();
  if (issues.length === 0) return null;
  return issues.some(({ severity }) => severity === 'error') ? (
    <Mark icon={<OctagonAlert size={16} />} kind="error" words={t('bots.withErrors')} />
  ) : (
    <Mark icon={<TriangleAlert size={16} />} kind="warning" words={t('bots.withWarnings')} />
  );
}

type MarkProps = { readonly icon: ReactNode; readonly kind: string; readonly words: string };

function Mark({ icon, kind, words }: MarkProps) {
  return (
    <span className={classes.mark} data-kind={kind} title={words}>
      <span aria-hidden>{icon}</span>
      <span className="visually-hidden">, {words}</span>
    </span>
  );
}
