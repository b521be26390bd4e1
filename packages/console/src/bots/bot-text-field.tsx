import { Button, Group, Textarea } from '@mantine/core';
import { Languages } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { issuesAt } from '../editor/issue-text.tsx';
import type { BotText } from './bot-draft.ts';
import { FieldIssues, useBotEditing } from './bot-editing.tsx';
import classes from './bots.module.css';
import { languageName } from './language-name.ts';

type BotTextFieldProps = {
  readonly label: string;
  readonly description?: string;
  readonly path: string;
  readonly value: BotText | undefined;
  /** Undefined: there is none. */
  readonly onChange: (value: BotText | undefined) => void;
};

/** A text the bot says: one for all its languages, or one for each. */
export function BotTextField(props: BotTextFieldProps) {
  const { path, value } = props;
  const { languages } = useBotEditing();
  const several = languages.length > 1 || (typeof value === 'object' && Object.keys(value).length > 1);
  if (several && typeof value === 'object') return <OnePerLanguage {...props} value={value} />;
  return (
    <div className={classes.field}>
      <SameInAll {...props} several={several} />
      <FieldIssues path={path} />
    </div>
  );
}

function SameInAll({
  description,
  label,
  several,
  value,
  onChange,
}: BotTextFieldProps & { readonly several: boolean }) {
  const { t } = useTranslation();
  const { languages } = useBotEditing();
  const [first = 'en'] = languages;
  const text = typeof value === 'object' ? (Object.values(value)[0] ?? '') : (value ?? '');
  const [only] = typeof value === 'object' ? Object.keys(value) : [];
  return (
    <>
      <TextArea
        label={several ? t('bots.inLanguage', { label, language: t('bots.allLanguages') }) : label}
        description={description}
        value={text}
        onChange={(typed) =>
          onChange(typed === '' ? undefined : only === undefined ? typed : { [only]: typed })
        }
      />
      {several && (
        <Group>
          <Button
            variant="subtle"
            size="compact-sm"
            leftSection={<Languages size={14} />}
            onClick={() => onChange({ [first]: text })}
          >
            {t('bots.perLanguage')}
          </Button>
        </Group>
      )}
    </>
  );
}

function OnePerLanguage({
  description,
  label,
  path,
  value,
  onChange,
}: Omit<BotTextFieldProps, 'value'> & { readonly value: Readonly<Record<string, string>> }) {
  const { t } = useTranslation();
  const { issues, languages } = useBotEditing();
  const all = [...new Set([...languages, ...Object.keys(value)])];
  const set = (language: string, text: string) => {
    const { [language]: _, ...rest } = value;
    const left = text === '' ? rest : { ...value, [language]: text };
    onChange(Object.keys(left).length === 0 ? undefined : left);
  };
  return (
    <div className={classes.field}>
      {all.map((language, at) => (
        <TextArea
          key={language}
          label={t('bots.inLanguage', { label, language: languageName(language, t('common.language')) })}
          description={at === 0 ? description : undefined}
          value={value[language] ?? ''}
          onChange={(text) => set(language, text)}
        />
      ))}
      <Group>
        <Button variant="subtle" size="compact-sm" onClick={() => onChange(Object.values(value)[0])}>
          {t('bots.sameInAll')}
        </Button>
      </Group>
      {issuesAt(issues, path).length > 0 && <FieldIssues path={path} />}
    </div>
  );
}

type TextAreaProps = {
  readonly label: string;
  readonly description: string | undefined;
  readonly value: string;
  readonly onChange: (text: string) => void;
};

function TextArea({ description, label, value, onChange }: TextAreaProps) {
  return (
    <Textarea
      label={label}
      {...(description !== undefined && { description })}
      autosize
      minRows={1}
      maxRows={8}
      maxLength={2_000}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
