import type { IntentsDocument } from '@conversation-orchestrator/api';
import type { Answer } from '@conversation-orchestrator/sdk';
import { Button, Text, Title } from '@mantine/core';
import { TableProperties } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { languageName } from '../bots/language-name.ts';
import { useAccountId } from '../data/session.tsx';
import { useChange } from '../data/use-change.ts';
import { FailureNotice } from '../ui/failure-notice.tsx';
import { Section } from '../ui/section.tsx';
import { ConfusionTable } from './confusion-table.tsx';
import classes from './intents.module.css';

type Table = Answer<'intents.evaluate'>['body']['tables'][number];

const SHOWN_MISTAKES = 12;

type ConfusionProps = {
  readonly document: IntentsDocument;
  /** Something keeps the draft from being examined. */
  readonly wrong: boolean;
};

/** Which phrases are mistaken for what, by language, for the intents as they stand on the page. */
export function Confusion({ document, wrong }: ConfusionProps) {
  const { t } = useTranslation();
  const params = { accountId: useAccountId() };
  const evaluate = useChange('intents.evaluate');
  const [examined, setExamined] = useState('');
  const phrases = JSON.stringify(document.intents);
  const nothing = document.intents.every((intent) => Object.keys(intent.phrases).length === 0);
  const run = () => {
    setExamined(phrases);
    evaluate.mutate({ params, body: { draft: { intents: document.intents } } });
  };
  const tables = evaluate.data?.body.tables;
  const button = (
    <Button
      variant="default"
      leftSection={<TableProperties size={16} />}
      loading={evaluate.isPending}
      disabled={nothing || wrong}
      onClick={run}
    >
      {t(tables === undefined ? 'intents.evaluate' : 'intents.evaluateAgain')}
    </Button>
  );
  return (
    <Section title={t('intents.evaluateTitle')} text={t('intents.evaluateText')} actions={button}>
      <div aria-live="polite">
        {nothing && <Text c="var(--faint)">{t('intents.nothingToEvaluate')}</Text>}
        {document.recogniser !== undefined && <Text c="var(--faint)">{t('intents.onlyEmbedded')}</Text>}
        {evaluate.error !== null && (
          <FailureNotice error={evaluate.error} title={t('problems.title')} onRetry={run} />
        )}
        {tables !== undefined && examined !== phrases && <Text c="var(--warn)">{t('intents.outdated')}</Text>}
        <div className={classes.tables}>
          {tables?.map((table) => (
            <Findings key={table.language} table={table} />
          ))}
        </div>
      </div>
    </Section>
  );
}

function Findings({ table }: { readonly table: Table }) {
  const { t, i18n } = useTranslation();
  const { language, mistakes, none, phrases, right } = table;
  const percent = phrases === 0 ? 0 : Math.round((right / phrases) * 100);
  const shown = mistakes.slice(0, SHOWN_MISTAKES);
  return (
    <section className={classes.findings} aria-label={languageName(language, i18n.language)}>
      <Title order={3}>{languageName(language, i18n.language)}</Title>
      <Text>{t('intents.rightOf', { right, all: phrases, percent, none })}</Text>
      <ConfusionTable table={table} />
      {mistakes.length === 0 ? (
        <Text c="var(--faint)">{t('intents.noMistakes')}</Text>
      ) : (
        <>
          <Text fw={600}>{t('intents.mistakes')}</Text>
          <ul className={classes.mistakes}>
            {shown.map(({ intent, recognised, score, text }) => (
              <li key={`${intent} ${text}`}>
                {t('intents.mistake', { text, intent, recognised, percent: Math.round(score * 100) })}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
