import type { PolicyLogEntry } from '@conversation-orchestrator/api';
import { Tooltip } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { TriangleAlert } from 'lucide-react';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { durationText } from '../ui/format-duration.ts';
import { absoluteTime, relativeTime } from '../ui/format-time.ts';
import classes from './logs.module.css';
import { OutcomeIcon } from './outcome-icon.tsx';
import { OutcomeWords } from './outcome-words.tsx';

type LogRowProps = {
  readonly entry: Omit<PolicyLogEntry, 'attributes' | 'policies'>;
  readonly selected: boolean;
  readonly now: number;
};

/** One decision as a row: what came out, through which policy, for whom, when, and how long it took. */
export const LogRow = memo(function LogRow({ entry, selected, now }: LogRowProps) {
  const { t, i18n } = useTranslation();
  const at = Date.parse(entry.at);
  return (
    <Link
      to="/logs"
      search={(search) => ({ ...search, entry: entry.nextActionId })}
      replace={selected}
      className={classes.row}
      data-selected={selected || undefined}
      aria-current={selected || undefined}
      resetScroll={false}
    >
      <OutcomeIcon outcome={entry.outcome} />
      <span className={classes.words}>
        <span className={classes.outcome}>
          <OutcomeWords outcome={entry.outcome} actions={entry.actions} />
        </span>
        <span className={classes.under}>
          {entry.policyName ?? entry.policyId ?? t('logs.noPolicy')}
          {' · '}
          <span className={classes.conversation}>{entry.conversationId ?? t('logs.noConversation')}</span>
        </span>
      </span>
      {entry.degraded !== undefined && entry.degraded.length > 0 && (
        <Tooltip label={t('logs.degraded')}>
          <span className={classes.degraded}>
            <TriangleAlert size={16} aria-hidden />
            <span className="visually-hidden">{t('logs.degraded')}</span>
          </span>
        </Tooltip>
      )}
      <span className={`${classes.when} numbers`}>
        <Tooltip label={absoluteTime(at, i18n.language)}>
          <time dateTime={entry.at}>{relativeTime(at, Math.max(now, at), i18n.language)}</time>
        </Tooltip>
        <span className={classes.took}>{durationText(entry.tookMicros, i18n.language)}</span>
      </span>
    </Link>
  );
});
