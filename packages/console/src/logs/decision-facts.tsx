import type { PolicyLogEntry } from '@conversation-orchestrator/api';
import { Alert } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { durationText } from '../ui/format-duration.ts';
import { absoluteTime } from '../ui/format-time.ts';
import { TimeAgo } from '../ui/time-ago.tsx';
import classes from './logs.module.css';

/** When a decision was made, for whom, with which policies, and how long it took; and what was missing. */
export function DecisionFacts({ entry }: { readonly entry: PolicyLogEntry }) {
  const { t, i18n } = useTranslation();
  const { degraded = [], conversationId } = entry;
  return (
    <>
      <dl className={classes.facts}>
        <Fact name={t('logs.at')}>
          {absoluteTime(Date.parse(entry.at), i18n.language)} (<TimeAgo at={entry.at} />)
        </Fact>
        {entry.decidedFor !== undefined && (
          <Fact name={t('logs.decidedFor')}>{absoluteTime(Date.parse(entry.decidedFor), i18n.language)}</Fact>
        )}
        {conversationId !== undefined && (
          <Fact name={t('logs.conversation')}>
            <Link
              to="/logs"
              search={{ conversationId, entry: entry.nextActionId }}
              title={t('logs.allOfConversation')}
            >
              {conversationId}
            </Link>
          </Fact>
        )}
        {entry.customerId !== undefined && <Fact name={t('logs.customer')}>{entry.customerId}</Fact>}
        {entry.sessionId !== undefined && <Fact name={t('logs.session')}>{entry.sessionId}</Fact>}
        <Fact name={t('logs.revision')}>
          <Link to="/revisions" search={{ revision: entry.revision }}>
            {entry.revision}
          </Link>
        </Fact>
        <Fact name={t('logs.took')}>{durationText(entry.tookMicros, i18n.language)}</Fact>
        <Fact name={t('logs.id')}>
          <span className={classes.id}>{entry.nextActionId}</span>
        </Fact>
      </dl>
      {degraded.length > 0 && (
        <Alert
          color="yellow"
          variant="light"
          classNames={{ root: classes.warning ?? '', label: classes.alertText ?? '' }}
          icon={<TriangleAlert size={18} />}
          title={t('logs.degraded')}
        >
          <span className={classes.alertText}>{t('logs.degradedText', { names: degraded.join(', ') })}</span>
        </Alert>
      )}
    </>
  );
}

function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </>
  );
}
