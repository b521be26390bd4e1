import { useTranslation } from 'react-i18next';
import { withMember } from '../bot-draft.ts';
import { BotTextsField } from '../bot-texts-field.tsx';
import { GotoSelect } from '../goto-select.tsx';
import type { StepFormProps } from './step-form-props.ts';

/** Sends messages. */
export function SayForm({ step, path, onChange }: StepFormProps<'say'>) {
  const { t } = useTranslation();
  return (
    <>
      <BotTextsField
        label={t('bots.message')}
        description={t('bots.placeholders', { examples: '{{orchestrator.name}} {$botContext.name}' })}
        path={`${path}.message`}
        value={step.message}
        onChange={(message) => onChange({ ...step, message: message ?? '' })}
      />
      <GotoSelect
        label={t('bots.next')}
        path={`${path}.next`}
        value={step.next}
        otherwise={t('bots.nextBelow')}
        onChange={(next) => onChange(withMember(step, 'next', next))}
      />
    </>
  );
}
