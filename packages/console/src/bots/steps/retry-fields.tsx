import { Group, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { type StepDraftOf, withMember } from '../bot-draft.ts';
import { BotTextField } from '../bot-text-field.tsx';
import { GotoSelect } from '../goto-select.tsx';
import { NumberField } from '../number-field.tsx';

type Asking = StepDraftOf<'ask'> | StepDraftOf<'intent'>;

type RetryFieldsProps<Step extends Asking> = {
  readonly step: Step;
  readonly usualRetries: number;
  readonly path: string;
  readonly onChange: (step: Step) => void;
};

/** What a step does with an answer that does not count: ask again so often, then give up. */
export function RetryFields<Step extends Asking>({
  step,
  usualRetries,
  path,
  onChange,
}: RetryFieldsProps<Step>) {
  const { t } = useTranslation();
  const { giveUp = {}, retries, retryMessage } = step;
  const changeGiveUp = (changed: typeof giveUp) =>
    onChange(withMember(step, 'giveUp', Object.keys(changed).length === 0 ? undefined : changed));
  return (
    <>
      <Title order={3}>{t('bots.again')}</Title>
      <Group grow align="flex-start">
        <NumberField
          label={t('bots.retries')}
          placeholder={String(usualRetries)}
          value={retries}
          onChange={(value) => onChange(withMember(step, 'retries', value))}
        />
        <GotoSelect
          label={t('bots.giveUpGoto')}
          path={`${path}.giveUp.goto`}
          value={giveUp.goto}
          otherwise={t('bots.toFallback')}
          onChange={(goto) => changeGiveUp(withMember(giveUp, 'goto', goto))}
        />
      </Group>
      <BotTextField
        label={t('bots.retryMessage')}
        path={`${path}.retryMessage`}
        value={retryMessage}
        onChange={(value) => onChange(withMember(step, 'retryMessage', value))}
      />
      <BotTextField
        label={t('bots.giveUpMessage')}
        path={`${path}.giveUp.message`}
        value={giveUp.message}
        onChange={(value) => changeGiveUp(withMember(giveUp, 'message', value))}
      />
    </>
  );
}
