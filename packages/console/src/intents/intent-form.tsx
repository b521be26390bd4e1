import { Button, Group, Select, Textarea, TextInput } from '@mantine/core';
import { Trash2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { languageName } from '../bots/language-name.ts';
import classes from './intents.module.css';
import {
  type faultOf,
  type IntentDraft,
  MOST_PHRASE_CHARACTERS,
  MOST_PHRASES,
  readPhrases,
} from './intents-draft.ts';

const OFFERED_LANGUAGES = ['en', 'de', 'fr', 'es', 'it', 'nl', 'pt', 'pl', 'tr'];
const FEW = 8;

type IntentFormProps = {
  readonly intent: IntentDraft;
  readonly fault: ReturnType<typeof faultOf>;
  readonly editable: boolean;
  readonly onChange: (intent: IntentDraft) => void;
  readonly onRemove: () => void;
};

/** One intent: what it is called, what it means, and what customers say who mean it. */
export function IntentForm({ intent, fault, editable, onChange, onRemove }: IntentFormProps) {
  const { t } = useTranslation();
  const { description, name, phrases } = intent;
  const language = t('common.language');
  const more = OFFERED_LANGUAGES.filter((tag) => !Object.hasOwn(phrases, tag));
  return (
    <div className={classes.form}>
      <TextInput
        label={t('intents.name')}
        description={t('intents.nameHint')}
        value={name}
        maxLength={256}
        spellCheck={false}
        error={(fault === 'nameMissing' || fault === 'nameTaken') && t(`intents.${fault}`)}
        onChange={(event) => onChange({ ...intent, name: event.currentTarget.value })}
      />
      <Textarea
        label={t('intents.description')}
        description={t('intents.descriptionHint')}
        autosize
        minRows={1}
        maxRows={4}
        value={description}
        onChange={(event) => onChange({ ...intent, description: event.currentTarget.value })}
      />
      {Object.entries(phrases).map(([tag, text]) => (
        <PhrasesField
          key={tag}
          label={t('intents.phrases', { language: languageName(tag, language) })}
          text={text}
          onChange={(typed) => onChange({ ...intent, phrases: { ...phrases, [tag]: typed } })}
        />
      ))}
      {editable && (
        <Group justify="space-between" align="flex-end">
          <Select
            label={t('intents.addLanguage')}
            data={more.map((tag) => ({ value: tag, label: languageName(tag, language) }))}
            value={null}
            placeholder={t('intents.language')}
            onChange={(tag) => tag !== null && onChange({ ...intent, phrases: { ...phrases, [tag]: '' } })}
          />
          <Button variant="subtle" c="var(--wrong)" leftSection={<Trash2 size={16} />} onClick={onRemove}>
            {t('intents.remove')}
          </Button>
        </Group>
      )}
    </div>
  );
}

type PhrasesFieldProps = {
  readonly label: string;
  readonly text: string;
  readonly onChange: (text: string) => void;
};

function PhrasesField({ label, text, onChange }: PhrasesFieldProps) {
  const { t } = useTranslation();
  const { phrases, repeated } = readPhrases(text);
  const long = phrases.find((phrase) => phrase.length > MOST_PHRASE_CHARACTERS);
  const error =
    long === undefined
      ? phrases.length > MOST_PHRASES && t('intents.tooMany', { count: MOST_PHRASES })
      : t('intents.tooLong', { count: MOST_PHRASE_CHARACTERS, text: `${long.slice(0, 40)}…` });
  return (
    <div>
      <Textarea
        label={label}
        description={t('intents.phrasesHint')}
        autosize
        minRows={4}
        maxRows={14}
        value={text}
        error={error}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
      <div className={classes.hint} role="status">
        {t('intents.phraseCount', { count: phrases.length })}
        {repeated > 0 && ` · ${t('intents.repeated', { count: repeated })}`}
        {phrases.length < FEW && ` · ${t('intents.tooFew')}`}
      </div>
    </div>
  );
}
