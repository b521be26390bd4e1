import { javascript } from '@codemirror/lang-javascript';
import { Group, Text } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { CodeField } from '../../ui/code/code-field.tsx';
import { withMember } from '../bot-draft.ts';
import { FieldIssues } from '../bot-editing.tsx';
import classes from '../bots.module.css';
import { GotoSelect } from '../goto-select.tsx';
import { NumberField } from '../number-field.tsx';
import { completeBotContext } from './complete-bot-context.ts';
import type { StepFormProps } from './step-form-props.ts';

/** Runs a script, with the names of `botContext` completed. */
export function ScriptForm({ step, path, onChange }: StepFormProps<'script'>) {
  const { t } = useTranslation();
  const language = useMemo(() => javascript(), []);
  return (
    <>
      <div className={classes.code}>
        <Text fw={500}>{t('bots.code')}</Text>
        <Text c="var(--faint)">{t('bots.codeHint')}</Text>
        <CodeField
          label={t('bots.code')}
          text={step.code}
          language={language}
          complete={completeBotContext}
          onChange={(code) => onChange({ ...step, code })}
        />
        <FieldIssues path={`${path}.code`} />
      </div>
      <Group grow align="flex-start">
        <GotoSelect
          label={t('bots.next')}
          path={`${path}.next`}
          value={step.next}
          otherwise={t('bots.nextBelow')}
          onChange={(next) => onChange(withMember(step, 'next', next))}
        />
        <GotoSelect
          label={t('bots.onError')}
          path={`${path}.onError`}
          value={step.onError}
          otherwise={t('bots.toFallback')}
          onChange={(onError) => onChange(withMember(step, 'onError', onError))}
        />
      </Group>
      <NumberField
        label={t('bots.timeLimit')}
        description={t('bots.timeLimitHint')}
        value={step.timeoutMs}
        onChange={(timeoutMs) => onChange(withMember(step, 'timeoutMs', timeoutMs))}
      />
    </>
  );
}
