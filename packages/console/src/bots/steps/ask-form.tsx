import { Group, Select, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { withMember } from '../bot-draft.ts';
import { FieldIssues } from '../bot-editing.tsx';
import { BotTextsField } from '../bot-texts-field.tsx';
import { GotoSelect } from '../goto-select.tsx';
import { AnswerField } from './answer-field.tsx';
import { RetryFields } from './retry-fields.tsx';
import type { StepFormProps } from './step-form-props.ts';

/** Asks, checks the answer, keeps it. */
export function AskForm({ step, path, onChange }: StepFormProps<'ask'>) {
  const { t } = useTranslation();
  return (
    <>
      <BotTextsField
        label={t('bots.question')}
        path={`${path}.message`}
        value={step.message}
        onChange={(message) => onChange({ ...step, message: message ?? '' })}
      />
      <Group grow align="flex-start">
        <div>
          <TextInput
            label={t('bots.property')}
            description={t('bots.propertyHint', {
              name: `orchestrator.${step.property ?? 'phoneNumber'}`,
            })}
            value={step.property ?? ''}
            onChange={(event) =>
              onChange(withMember(step, 'property', event.currentTarget.value || undefined))
            }
          />
          <FieldIssues path={`${path}.property`} />
        </div>
        <Select
          label={t('bots.scope')}
          description={'\u00a0'}
          allowDeselect={false}
          data={(['conversation', 'customer'] as const).map((scope) => ({
            value: scope,
            label: t(`bots.scopes.${scope}`),
          }))}
          value={step.scope ?? 'conversation'}
          onChange={(scope) => onChange(withMember(step, 'scope', scope === 'customer' ? scope : undefined))}
        />
      </Group>
      <AnswerField
        answer={step.answer}
        path={`${path}.answer`}
        onChange={(answer) => onChange(withMember(step, 'answer', answer))}
      />
      <RetryFields step={step} usualRetries={2} path={path} onChange={onChange} />
      <Group grow align="flex-start">
        <GotoSelect
          label={t('bots.next')}
          path={`${path}.next`}
          value={step.next}
          otherwise={t('bots.nextBelow')}
          onChange={(next) => onChange(withMember(step, 'next', next))}
        />
        <TextInput
          label={t('bots.variable')}
          placeholder={step.property ?? ''}
          value={step.variable ?? ''}
          onChange={(event) => onChange(withMember(step, 'variable', event.currentTarget.value || undefined))}
        />
      </Group>
    </>
  );
}
