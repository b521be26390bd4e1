import { Button, Group, TextInput } from '@mantine/core';
import { Plus, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '../../ui/icon-button.tsx';
import { type StepDraftOf, withMember } from '../bot-draft.ts';
import { BotTextField } from '../bot-text-field.tsx';
import classes from '../bots.module.css';

type Choice = Extract<NonNullable<StepDraftOf<'ask'>['answer']>, { readonly kind: 'choice' }>;
type Option = Choice['options'][number];

type ChoiceFieldsProps = {
  readonly answer: Choice;
  readonly path: string;
  readonly onChange: (answer: Choice) => void;
};

/** The answers to choose from: what is stored, what is shown, how else it may be said. */
export function ChoiceFields({ answer, path, onChange }: ChoiceFieldsProps) {
  const { t } = useTranslation();
  const { options } = answer;
  const change = (changed: readonly Option[]) => onChange({ ...answer, options: changed });
  return (
    <fieldset className={classes.group}>
      <legend>{t('bots.options')}</legend>
      {options.map((option, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: every option is shown as it is given
        <div key={at} className={classes.removable}>
          <OptionFields
            option={option}
            path={`${path}.options[${at}]`}
            onChange={(changed) => change(options.with(at, changed))}
          />
          <IconButton
            label={t('bots.removeOption', { number: at + 1 })}
            icon={<Trash2 size={16} />}
            disabled={options.length === 1}
            onClick={() => change(options.toSpliced(at, 1))}
          />
        </div>
      ))}
      <Group>
        <Button
          variant="default"
          size="compact-sm"
          leftSection={<Plus size={14} />}
          onClick={() => change([...options, { value: String(options.length + 1) }])}
        >
          {t('bots.addOption')}
        </Button>
      </Group>
    </fieldset>
  );
}

type OptionFieldsProps = {
  readonly option: Option;
  readonly path: string;
  readonly onChange: (option: Option) => void;
};

function OptionFields({ option, path, onChange }: OptionFieldsProps) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState(option.synonyms?.join(', ') ?? '');
  return (
    <div className={classes.field}>
      <Group grow align="flex-start">
        <TextInput
          label={t('bots.option')}
          value={option.value}
          onChange={(event) => onChange({ ...option, value: event.currentTarget.value })}
        />
        <TextInput
          label={t('bots.synonyms')}
          placeholder={t('bots.synonymsHint')}
          value={typed}
          onChange={(event) => {
            setTyped(event.currentTarget.value);
            const synonyms = event.currentTarget.value.split(',').map((word) => word.trim());
            const given = synonyms.filter((word) => word !== '');
            onChange(withMember(option, 'synonyms', given.length === 0 ? undefined : given));
          }}
        />
      </Group>
      <BotTextField
        label={t('bots.optionLabel')}
        path={`${path}.label`}
        value={option.label}
        onChange={(label) => onChange(withMember(option, 'label', label))}
      />
    </div>
  );
}
