import { Group, Select, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useDirectory } from '../../data/use-directory.ts';
import { useKnowledge } from '../../editor/knowledge-context.ts';
import { TargetPicker } from '../../editor/target-picker.tsx';
import { type BotText, withMember } from '../bot-draft.ts';
import { FieldIssues } from '../bot-editing.tsx';
import { BotTextField } from '../bot-text-field.tsx';
import type { StepFormProps } from './step-form-props.ts';

/** Does what the policies decide. */
export function RouteForm({ step, path, onChange }: StepFormProps<'route'>) {
  const { t } = useTranslation();
  const { policies } = useKnowledge();
  const data = policies.map(({ id, name }) => ({ value: id, label: name }));
  const known = step.policyId === undefined || data.some(({ value }) => value === step.policyId);
  return (
    <>
      <Text c="var(--faint)">{t('bots.routeHint')}</Text>
      <LastWords
        message={step.message}
        path={path}
        onChange={(message) => onChange(withMember(step, 'message', message))}
      />
      <div>
        <Select
          label={t('bots.policyId')}
          description={t('bots.policyIdHint')}
          searchable
          clearable
          data={known ? data : [...data, step.policyId ?? '']}
          value={step.policyId ?? null}
          onChange={(id) => onChange(withMember(step, 'policyId', id ?? undefined))}
        />
        <FieldIssues path={`${path}.policyId`} />
      </div>
    </>
  );
}

/** Always transfers to the same skill or agent. */
export function TransferForm({ step, path, onChange }: StepFormProps<'transfer'>) {
  const { t } = useTranslation();
  const { agents, skills } = useDirectory();
  return (
    <>
      <FieldIssues path={path} exactly />
      <Group grow align="flex-start">
        <div>
          <TargetPicker
            visibleLabel
            label={t('bots.skill')}
            description={t('bots.targetHint', { example: '{$botContext.skillId}' })}
            targets={skills}
            value={step.skillId ?? ''}
            onChange={(id) => onChange(withMember(step, 'skillId', id || undefined))}
          />
          <FieldIssues path={`${path}.skillId`} />
        </div>
        <div>
          <TargetPicker
            visibleLabel
            label={t('bots.agent')}
            description={t('bots.agentHint')}
            targets={agents}
            value={step.agentId ?? ''}
            onChange={(id) => onChange(withMember(step, 'agentId', id || undefined))}
          />
          <FieldIssues path={`${path}.agentId`} />
        </div>
      </Group>
      <LastWords
        message={step.message}
        path={path}
        onChange={(message) => onChange(withMember(step, 'message', message))}
      />
    </>
  );
}

/** Ends the conversation. */
export function CloseForm({ step, path, onChange }: StepFormProps<'close'>) {
  return (
    <LastWords
      message={step.message}
      path={path}
      onChange={(message) => onChange(withMember(step, 'message', message))}
    />
  );
}

type LastWordsProps = {
  readonly message: BotText | undefined;
  readonly path: string;
  readonly onChange: (message: BotText | undefined) => void;
};

/** What is said before the conversation leaves the bot. */
function LastWords({ message, path, onChange }: LastWordsProps) {
  const { t } = useTranslation();
  return (
    <BotTextField label={t('bots.saidBefore')} path={`${path}.message`} value={message} onChange={onChange} />
  );
}
