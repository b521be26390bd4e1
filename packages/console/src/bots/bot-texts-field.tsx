import { Button, Group } from '@mantine/core';
import { Plus, Trash2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '../ui/icon-button.tsx';
import type { BotText, BotTexts } from './bot-draft.ts';
import { BotTextField } from './bot-text-field.tsx';
import classes from './bots.module.css';

type BotTextsFieldProps = {
  readonly label: string;
  readonly description?: string;
  readonly path: string;
  readonly value: BotTexts | undefined;
  readonly onChange: (value: BotTexts | undefined) => void;
};

/** One text, or several that are sent one after the other. */
export function BotTextsField({ value, onChange, ...field }: BotTextsFieldProps) {
  const { t } = useTranslation();
  const add = (
    <Group>
      <Button
        variant="subtle"
        size="compact-sm"
        leftSection={<Plus size={14} />}
        onClick={() => onChange([...textsOf(value), ''])}
      >
        {t('bots.another')}
      </Button>
    </Group>
  );
  if (!isList(value))
    return (
      <div className={classes.field}>
        <BotTextField {...field} value={value} onChange={onChange} />
        {value !== undefined && add}
      </div>
    );
  const change = (texts: readonly BotText[]) => onChange(texts.length === 1 ? texts[0] : texts);
  return (
    <div className={classes.field}>
      {value.map((text, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: every text is shown as it is given
        <div key={at} className={classes.removable}>
          <BotTextField
            {...field}
            label={t('bots.numbered', { label: field.label, number: at + 1 })}
            path={`${field.path}[${at}]`}
            value={text}
            onChange={(changed) => change(value.with(at, changed ?? ''))}
          />
          <IconButton
            label={t('bots.removeMessage', { number: at + 1 })}
            icon={<Trash2 size={16} />}
            onClick={() => change(value.toSpliced(at, 1))}
          />
        </div>
      ))}
      {add}
    </div>
  );
}

function isList(texts: BotTexts | undefined): texts is readonly BotText[] {
  return Array.isArray(texts);
}

function textsOf(texts: BotTexts | undefined): readonly BotText[] {
  if (texts === undefined) return [''];
  return isList(texts) ? texts : [texts];
}
