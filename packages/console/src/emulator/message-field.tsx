import { Button, TextInput } from '@mantine/core';
import { SendHorizontal } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './chat.module.css';

type MessageFieldProps = {
  readonly onSend: (text: string) => void;
  readonly disabled?: boolean;
  /** Answers to choose from. */
  readonly options?: readonly string[];
};

/** Where a message is written: Enter sends it. */
export function MessageField({ onSend, disabled = false, options = [] }: MessageFieldProps) {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (text.trim() === '') return;
    onSend(text);
    setText('');
  };
  return (
    <form onSubmit={submit} className={classes.field}>
      {options.length > 0 && (
        <div className={classes.options}>
          {options.map((option) => (
            <Button
              key={option}
              variant="default"
              size="compact-sm"
              disabled={disabled}
              onClick={() => onSend(option)}
            >
              {option}
            </Button>
          ))}
        </div>
      )}
      <div className={classes.line}>
        <TextInput
          aria-label={t('chats.write')}
          placeholder={t('chats.write')}
          value={text}
          disabled={disabled}
          autoComplete="off"
          className={classes.input ?? ''}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <Button
          type="submit"
          disabled={disabled || text.trim() === ''}
          leftSection={<SendHorizontal size={16} />}
        >
          {t('chats.send')}
        </Button>
      </div>
    </form>
  );
}
