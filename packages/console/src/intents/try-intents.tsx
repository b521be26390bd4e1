import type { IntentsDocument } from '@conversation-orchestrator/api';
import type { Answer } from '@conversation-orchestrator/sdk';
import { Group, Select, Text, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { languageName } from '../bots/language-name.ts';
import { useAccountId } from '../data/session.tsx';
import { useReply } from '../data/use-reply.ts';
import { FailureNotice } from '../ui/failure-notice.tsx';
import { Section } from '../ui/section.tsx';
import classes from './intents.module.css';
import { type IntentsDraft, languagesOf } from './intents-draft.ts';

/** From which confidence on an intent counts where a bot says nothing else. */
const THRESHOLD = 0.6;
const PAUSE_MS = 400;
const SHOWN = 6;

type TryIntentsProps = {
  readonly draft: IntentsDraft;
  readonly document: IntentsDocument;
  readonly dirty: boolean;
  /** Something keeps the draft from being asked. */
  readonly wrong: boolean;
};

/** Says what a text may mean, by the intents as they stand on the page. */
export function TryIntents({ draft, document, dirty, wrong }: TryIntentsProps) {
  const { t } = useTranslation();
  const languages = languagesOf(draft);
  const [text, setText] = useState('');
  const [chosen, setLanguage] = useState<string>();
  const language = chosen !== undefined && languages.includes(chosen) ? chosen : languages[0];
  const question = {
    text: text.trim(),
    ...(language !== undefined && { language }),
    ...(dirty && { draft: document }),
  };
  const [settled] = useDebouncedValue(JSON.stringify(question), PAUSE_MS);
  const asked = JSON.parse(settled) as typeof question;
  const enabled = asked.text !== '' && !wrong;
  const query = useReply(
    'intents.recognise',
    { params: { accountId: useAccountId() }, body: asked },
    { enabled, keepPrevious: true },
  );
  return (
    <Section title={t('intents.tryTitle')} text={t('intents.tryText')}>
      <Group align="flex-end" wrap="nowrap" gap="xs">
        <TextInput
          flex={1}
          label={t('intents.tryLabel')}
          placeholder={t('intents.tryPlaceholder')}
          value={text}
          maxLength={2_000}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        {languages.length > 1 && (
          <Select
            w={130}
            label={t('intents.language')}
            allowDeselect={false}
            data={languages.map((tag) => ({ value: tag, label: languageName(tag, t('common.language')) }))}
            value={language ?? null}
            onChange={(tag) => tag !== null && setLanguage(tag)}
          />
        )}
      </Group>
      <div aria-live="polite" className={classes.answer}>
        {enabled && query.error !== null && (
          <FailureNotice
            error={query.error}
            title={t('problems.title')}
            onRetry={() => void query.refetch()}
          />
        )}
        {enabled && query.error === null && query.data !== undefined && <Ranking reply={query.data.body} />}
      </div>
    </Section>
  );
}

function Ranking({ reply: { by, ranking } }: { readonly reply: Answer<'intents.recognise'>['body'] }) {
  const { t, i18n } = useTranslation();
  const [best] = ranking;
  const percent = new Intl.NumberFormat(i18n.language, { style: 'percent' });
  const counts = best !== undefined && best.score >= THRESHOLD;
  return (
    <>
      <Text fw={600} c={counts ? 'var(--good)' : 'var(--warn)'}>
        {counts ? t('intents.recognised', { intent: best.intent }) : t('intents.none')}
      </Text>
      {ranking.length === 0 && <Text c="var(--faint)">{t('intents.nothing')}</Text>}
      <ol className={classes.ranking} aria-label={t('intents.ranking')}>
        {ranking.slice(0, SHOWN).map(({ intent, score }) => (
          <li key={intent} data-counts={score >= THRESHOLD || undefined}>
            <span className={classes.name}>{intent}</span>
            <span className={classes.track} aria-hidden>
              <span className={classes.bar} style={{ width: `${Math.round(score * 100)}%` }} />
              <span className={classes.line} style={{ left: `${THRESHOLD * 100}%` }} />
            </span>
            <span className={`${classes.score} numbers`}>{percent.format(score)}</span>
          </li>
        ))}
      </ol>
      <Text c="var(--faint)">
        {t('intents.by', { name: by })} · {t('intents.threshold', { percent: THRESHOLD * 100 })}
      </Text>
    </>
  );
}
