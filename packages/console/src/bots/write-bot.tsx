import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { CodeField } from '../ui/code/code-field.tsx';
import { yamlLanguage } from '../ui/code/yaml-language.ts';
import classes from './bots.module.css';

type WriteBotProps = {
  readonly text: string;
  /** Why it cannot be read. */
  readonly fault: string | undefined;
  readonly readOnly: boolean;
  readonly onChange: (text: string) => void;
};

/** A bot as a text. */
export function WriteBot({ text, fault, readOnly, onChange }: WriteBotProps) {
  const { t } = useTranslation();
  return (
    <div className={classes.code}>
      <Text c="var(--faint)">{t('bots.writeHint')}</Text>
      <Text role="status" c="var(--wrong)">
        {fault !== undefined && t('bots.unreadable', { reason: fault })}
      </Text>
      <CodeField
        label={t('bots.text')}
        text={text}
        language={yamlLanguage}
        readOnly={readOnly}
        onChange={onChange}
      />
    </div>
  );
}
