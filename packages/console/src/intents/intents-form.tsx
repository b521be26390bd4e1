import { Button } from '@mantine/core';
import { OctagonAlert, Plus } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { keyed } from '../editor/draft.ts';
import { showDone } from '../ui/toast.tsx';
import { useLatest } from '../ui/use-latest.ts';
import { IntentForm } from './intent-form.tsx';
import classes from './intents.module.css';
import { faultOf, type IntentsDraft, languagesOf, readPhrases } from './intents-draft.ts';

type IntentsFormProps = {
  readonly draft: IntentsDraft;
  readonly editable: boolean;
  readonly onChange: (draft: IntentsDraft) => void;
};

/** The intents: their list, and the fields of the one that is chosen. */
export function IntentsForm({ draft, editable, onChange }: IntentsFormProps) {
  const { t } = useTranslation();
  const { intents } = draft;
  const [chosen, setChosen] = useState<string>();
  const shown = intents.find(({ key }) => key === chosen) ?? intents[0];
  const add = () => {
    const phrases = Object.fromEntries(languagesOf(draft).map((language) => [language, '']));
    const intent = keyed({ name: '', description: '', phrases });
    onChange({ ...draft, intents: [...intents, intent] });
    setChosen(intent.key);
  };
  const putBack = useLatest((at: number, intent: (typeof intents)[number]) =>
    onChange({ ...draft, intents: intents.toSpliced(at, 0, intent) }),
  );
  const remove = () => {
    const at = intents.findIndex(({ key }) => key === shown?.key);
    const intent = intents[at];
    if (intent === undefined) return;
    onChange({ ...draft, intents: intents.toSpliced(at, 1) });
    const undo = { label: t('common.undo'), run: () => putBack(at, intent) };
    showDone(t('intents.removed', { name: intent.item.name }), undo);
  };
  return (
    <div className={classes.intents}>
      <nav aria-label={t('intents.list')} className={classes.list}>
        {intents.map(({ key, item }) => (
          <button
            key={key}
            type="button"
            className={classes.intent}
            aria-current={key === shown?.key || undefined}
            onClick={() => setChosen(key)}
          >
            <span className={classes.name}>{item.name || '…'}</span>
            <span className={classes.count}>
              {t('intents.phraseCount', { count: countOf(item.phrases) })}
              {faultOf(draft, key) !== undefined && (
                <OctagonAlert
                  size={15}
                  aria-label={t('intents.cannotSave')}
                  className={classes.wrong ?? ''}
                />
              )}
            </span>
          </button>
        ))}
        {editable && (
          <Button variant="light" leftSection={<Plus size={16} />} mt={8} onClick={add}>
            {t('intents.add')}
          </Button>
        )}
      </nav>
      {shown !== undefined && (
        <IntentForm
          key={shown.key}
          intent={shown.item}
          fault={faultOf(draft, shown.key)}
          editable={editable}
          onChange={(item) =>
            onChange({
              ...draft,
              intents: intents.map((one) => (one.key === shown.key ? { key: shown.key, item } : one)),
            })
          }
          onRemove={remove}
        />
      )}
    </div>
  );
}

function countOf(phrases: Readonly<Record<string, string>>): number {
  return Object.values(phrases).reduce((sum, text) => sum + readPhrases(text).phrases.length, 0);
}
