import { Select, Stack, Switch, Textarea, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ListField } from '../../editor/list-field.tsx';
import classes from './value.module.css';
import { DRAFT_KINDS, type DraftKind, type ValueDraft, valueOfDraft, withKind } from './value-draft.ts';

type ValueEditorProps = { readonly draft: ValueDraft; readonly onChange: (draft: ValueDraft) => void };

/** Writes a value: first of which kind it is, then the value itself. Lists take what is pasted from a spreadsheet. */
export function ValueEditor({ draft, onChange }: ValueEditorProps) {
  const { t } = useTranslation();
  return (
    <Stack gap="sm">
      <Select
        label={t('editor.valueKind')}
        allowDeselect={false}
        data={DRAFT_KINDS.map((kind) => ({ value: kind, label: t(`editor.valueKinds.${kind}`) }))}
        value={draft.kind}
        onChange={(kind) => kind !== null && onChange(withKind(draft, kind as DraftKind))}
      />
      <KindField draft={draft} onChange={onChange} />
    </Stack>
  );
}

function KindField({ draft, onChange }: ValueEditorProps) {
  const { t } = useTranslation();
  const wrong = draft.text.trim() !== '' && valueOfDraft(draft) === undefined;
  const change = (text: string) => onChange({ ...draft, text });
  switch (draft.kind) {
    case 'text':
      return (
        <Textarea
          label={t('editor.value')}
          autosize
          minRows={1}
          maxRows={8}
          value={draft.text}
          onChange={(event) => change(event.currentTarget.value)}
        />
      );
    case 'number':
      return (
        <TextInput
          label={t('editor.value')}
          inputMode="decimal"
          value={draft.text}
          error={wrong && t('context.notANumber')}
          onChange={(event) => change(event.currentTarget.value)}
        />
      );
    case 'boolean':
      return (
        <Switch
          label={t(draft.checked ? 'common.yes' : 'common.no')}
          aria-label={t('editor.value')}
          checked={draft.checked}
          onChange={(event) => onChange({ ...draft, checked: event.currentTarget.checked })}
        />
      );
    case 'texts':
    case 'numbers':
      return (
        <ListField
          key={draft.kind}
          kind={draft.kind}
          values={draft.values}
          onChange={(values) => onChange({ ...draft, values: Array.isArray(values) ? values : [] })}
        />
      );
    case 'json':
      return (
        <Textarea
          label="JSON"
          classNames={{ input: classes.code ?? '' }}
          autosize
          minRows={4}
          maxRows={16}
          spellCheck={false}
          value={draft.text}
          error={wrong && t('context.notJson')}
          onChange={(event) => change(event.currentTarget.value)}
        />
      );
  }
}
