import type { Value } from '@conversation-orchestrator/engine';
import type { Answer } from '@conversation-orchestrator/sdk';
import { Text, Textarea, Title } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAccountId } from '../data/session.tsx';
import { useChange } from '../data/use-change.ts';
import { durationText } from '../ui/format-duration.ts';
import { GuardedButton } from '../ui/guarded-button.tsx';
import { Section } from '../ui/section.tsx';
import { showFailure } from '../ui/toast.tsx';
import { type FunctionInput, jsonOf } from './function-draft.ts';
import classes from './functions.module.css';

type TryFunctionProps = { readonly name: string; readonly draft: FunctionInput | undefined };

/** Calls a function as it stands on the page, and shows what came of it. */
export function TryFunction({ name, draft }: TryFunctionProps) {
  const { t } = useTranslation();
  const params = { accountId: useAccountId(), name };
  const [text, setText] = useState('{\n  "phoneNumber": "+155555501"\n}');
  const invoke = useChange('functions.invoke', ['functionLogs.list']);
  const payload = jsonOf(text);
  const call = () =>
    draft !== undefined &&
    invoke.mutate(
      { params, body: { payload: payload as Value, draft } },
      { onError: (error) => showFailure(error, t) },
    );
  return (
    <Section title={t('code.tryOut')} text={t('code.tryOutText')}>
      <Textarea
        label={t('code.payload')}
        autosize
        minRows={3}
        maxRows={12}
        value={text}
        error={payload === undefined && t('code.notJson')}
        classNames={{ input: classes.json ?? '' }}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <GuardedButton
        scope="config:write"
        mt="sm"
        loading={invoke.isPending}
        disabled={payload === undefined || draft === undefined}
        onClick={call}
      >
        {t('code.call')}
      </GuardedButton>
      <div aria-live="polite">{invoke.data !== undefined && <Outcome outcome={invoke.data.body} />}</div>
    </Section>
  );
}

function Outcome({ outcome }: { readonly outcome: Answer<'functions.invoke'>['body'] }) {
  const { i18n, t } = useTranslation();
  const { logs, tookMs } = outcome;
  const failure = 'error' in outcome ? outcome.error : undefined;
  return (
    <>
      <Title order={3} mt="md">
        {failure ? `${t('code.failed')}: ${failure.code}` : t('code.result')} ·{' '}
        {durationText(tookMs * 1_000, i18n.language)}
      </Title>
      <pre className={classes.outcome} data-failed={failure !== undefined}>
        {failure ? failure.message : JSON.stringify('result' in outcome ? outcome.result : null, null, 2)}
      </pre>
      {logs.length > 0 && (
        <>
          <Text fw={600}>{t('code.lines')}</Text>
          <pre className={classes.outcome}>
            {logs.map(({ level, text }) => `${level}  ${text}`).join('\n')}
          </pre>
        </>
      )}
    </>
  );
}
