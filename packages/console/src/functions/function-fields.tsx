import { javascript } from '@codemirror/lang-javascript';
import { Stack, Textarea, TextInput } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { CodeField } from '../ui/code/code-field.tsx';
import { completeToolbelt } from './complete-toolbelt.ts';
import { type FunctionDraft, inputOf } from './function-draft.ts';
import classes from './functions.module.css';

type FunctionFieldsProps = {
  readonly draft: FunctionDraft;
  readonly onChange: (draft: FunctionDraft) => void;
};

/** What makes up a function: its code or its address, and when and how long it runs. */
export function FunctionFields({ draft, onChange }: FunctionFieldsProps) {
  const { t } = useTranslation();
  const set = (part: Partial<FunctionDraft>) => onChange({ ...draft, ...part });
  const language = useMemo(() => javascript(), []);
  return (
    <Stack gap="md">
      <TextInput
        label={t('code.description')}
        value={draft.description}
        onChange={(event) => set({ description: event.currentTarget.value })}
      />
      {draft.kind === 'javascript' ? (
        <CodeField
          label={t('code.code')}
          text={draft.code}
          language={language}
          complete={completeToolbelt}
          onChange={(code) => set({ code })}
        />
      ) : (
        <>
          <TextInput
            label={t('code.url')}
            description={t('code.urlHint')}
            value={draft.url}
            onChange={(event) => set({ url: event.currentTarget.value })}
          />
          <Textarea
            label={t('code.headers')}
            description={t('code.headersHint', { open: '{{', close: '}}' })}
            autosize
            minRows={3}
            classNames={{ input: classes.json ?? '' }}
            value={draft.headers}
            error={inputOf(draft) === undefined && t('code.notJson')}
            onChange={(event) => set({ headers: event.currentTarget.value })}
          />
        </>
      )}
      <div className={classes.running}>
        <TextInput
          label={t('code.schedule')}
          description={t('code.scheduleHint')}
          value={draft.schedule}
          onChange={(event) => set({ schedule: event.currentTarget.value })}
        />
        <TextInput
          label={t('code.timeout')}
          description={t('code.timeoutHint')}
          inputMode="numeric"
          value={draft.timeoutMs}
          onChange={(event) => set({ timeoutMs: event.currentTarget.value.replace(/\D/g, '') })}
        />
      </div>
    </Stack>
  );
}
