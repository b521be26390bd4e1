import type { PolicyLogEntry } from '@conversation-orchestrator/api';
import { Group, Title } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CopyButton } from '../ui/copy-button.tsx';
import { Ladder } from '../ui/ladder/ladder.tsx';
import { AttributeTable } from './attribute-table.tsx';
import { DecisionFacts } from './decision-facts.tsx';
import classes from './logs.module.css';
import { OutcomeIcon } from './outcome-icon.tsx';
import { OutcomeWords } from './outcome-words.tsx';
import { TryAgain } from './try-again.tsx';
import { WhyNot } from './why-not.tsx';

/** One decision: what came out, the ladder of policies as it was tried, what was known, and what one may ask about it. */
export function DecisionDetails({ entry }: { readonly entry: PolicyLogEntry }) {
  const { t } = useTranslation();
  const [asked, setAsked] = useState<string>();
  return (
    <div className={classes.details}>
      <Group justify="space-between" align="flex-start" wrap="nowrap" gap="sm">
        <Group gap={10} align="flex-start" wrap="nowrap">
          <OutcomeIcon outcome={entry.outcome} />
          <Title order={2} className={classes.title ?? ''}>
            <OutcomeWords outcome={entry.outcome} actions={entry.actions} />
          </Title>
        </Group>
        <CopyButton label={t('logs.copyLink')} text={linkTo(entry.nextActionId)} />
      </Group>
      <DecisionFacts entry={entry} />
      <section>
        <Title order={3} mb={8}>
          {t('logs.tried')}
        </Title>
        {entry.policies.length === 0 ? (
          t('logs.noPoliciesThen')
        ) : (
          <Ladder policies={entry.policies} shown={asked} />
        )}
      </section>
      <WhyNot entry={entry} asked={asked} onAsk={setAsked} />
      <section>
        <Title order={3} mb={8}>
          {t('logs.context')}
        </Title>
        <AttributeTable attributes={entry.attributes} unavailable={entry.unavailable} />
      </section>
      <TryAgain entry={entry} />
    </div>
  );
}

function linkTo(nextActionId: string): string {
  const link = new URL('/logs', window.location.origin);
  link.searchParams.set('entry', nextActionId);
  return link.href;
}
