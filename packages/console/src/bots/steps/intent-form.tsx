import { Group, MultiSelect, Text, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { withMember } from '../bot-draft.ts';
import { FieldIssues, useBotEditing } from '../bot-editing.tsx';
import { BotTextsField } from '../bot-texts-field.tsx';
import classes from '../bots.module.css';
import { GotoSelect } from '../goto-select.tsx';
import { NumberField } from '../number-field.tsx';
import { RetryFields } from './retry-fields.tsx';
import type { StepFormProps } from './step-form-props.ts';

/** Finds out what the customer wants, and goes on by it. */
export function IntentForm({ step, path, onChange }: StepFormProps<'intent'>) {
  const { t } = useTranslation();
  const { intents } = useBotEditing();
  return (
    <>
      <BotTextsField
        label={t('bots.question')}
        description={t('bots.questionHint')}
        path={`${path}.message`}
        value={step.message}
        onChange={(message) => onChange(withMember(step, 'message', message))}
      />
      <div>
        <MultiSelect
          label={t('bots.onlyIntents')}
          description={t('bots.onlyIntentsHint')}
          data={[...new Set([...intents, ...(step.intents ?? [])])]}
          value={[...(step.intents ?? [])]}
          searchable
          onChange={(chosen) =>
            onChange(withMember(step, 'intents', chosen.length === 0 ? undefined : chosen))
          }
        />
        <FieldIssues path={`${path}.intents`} />
      </div>
      <Ways step={step} path={path} onChange={onChange} />
      <GotoSelect
        label={t('bots.next')}
        path={`${path}.next`}
        value={step.next}
        otherwise={t('bots.nextBelow')}
        onChange={(next) => onChange(withMember(step, 'next', next))}
      />
      <RetryFields step={step} usualRetries={1} path={path} onChange={onChange} />
      <Group grow align="flex-start">
        <NumberField
          label={t('bots.threshold')}
          description={t('bots.thresholdHint')}
          value={step.threshold}
          onChange={(threshold) => onChange(withMember(step, 'threshold', threshold))}
        />
        <TextInput
          label={t('bots.property')}
          description={t('bots.propertyHint', { name: `orchestrator.${step.property ?? 'intent'}` })}
          placeholder="intent"
          value={step.property ?? ''}
          onChange={(event) => onChange(withMember(step, 'property', event.currentTarget.value || undefined))}
        />
      </Group>
    </>
  );
}

/** Where each intent leads. */
function Ways({ step, path, onChange }: StepFormProps<'intent'>) {
  const { t } = useTranslation();
  const { intents } = useBotEditing();
  const { goto = {} } = step;
  const named = [...new Set([...(step.intents ?? intents), ...Object.keys(goto)])];
  const change = (intent: string, to: string | undefined) => {
    const ways = withMember<Readonly<Record<string, string>>, string>(goto, intent, to);
    onChange(withMember(step, 'goto', Object.keys(ways).length === 0 ? undefined : ways));
  };
  return (
    <fieldset className={classes.group}>
      <legend>{t('bots.ways')}</legend>
      <Text c="var(--faint)">{t(named.length === 0 ? 'bots.noIntents' : 'bots.waysHint')}</Text>
      {named.map((intent) => (
        <GotoSelect
          key={intent}
          label={intent}
          path={`${path}.goto.${intent}`}
          value={goto[intent]}
          otherwise={t('bots.nextBelow')}
          onChange={(to) => change(intent, to)}
        />
      ))}
    </fieldset>
  );
}
