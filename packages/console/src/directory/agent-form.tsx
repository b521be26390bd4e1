import type { Agent } from '@conversation-orchestrator/api';
import { MultiSelect, Select, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { searchChoice } from '../data/search-text.ts';
import { useAccountId } from '../data/session.tsx';
import { useChange } from '../data/use-change.ts';
import { useDirectory } from '../data/use-directory.ts';
import { FormModal } from '../ui/form-modal.tsx';
import { showDone } from '../ui/toast.tsx';

const STATUSES: readonly Agent['status'][] = ['online', 'away', 'offline'];

type AgentFormProps = {
  /** The one to change; left out, a new one. */
  readonly agent?: Agent;
  readonly onClose: () => void;
};

/** Adds an agent, or changes one. */
export function AgentForm({ agent, onClose }: AgentFormProps) {
  const { t } = useTranslation();
  const params = { accountId: useAccountId() };
  const { skills } = useDirectory();
  const create = useChange('agents.create', ['agents.list']);
  const replace = useChange('agents.replace', ['agents.list']);
  const [name, setName] = useState(agent?.name ?? '');
  const [id, setId] = useState('');
  const [skillIds, setSkillIds] = useState<readonly string[]>(agent?.skillIds ?? []);
  const [status, setStatus] = useState<Agent['status']>(agent?.status ?? 'offline');
  const save = () => {
    const body = { name: name.trim(), skillIds, status };
    const onSuccess = () => {
      showDone(t('directory.saved', { name: body.name }));
      onClose();
    };
    if (agent !== undefined)
      return replace.mutate({ params: { ...params, agentId: agent.id }, body }, { onSuccess });
    const chosen = id.trim();
    create.mutate({ params, body: { ...body, ...(chosen !== '' && { id: chosen }) } }, { onSuccess });
  };
  return (
    <FormModal
      title={agent?.name ?? t('directory.addAgent')}
      submit={t('common.save')}
      size="md"
      busy={create.isPending || replace.isPending}
      incomplete={name.trim() === ''}
      error={create.error ?? replace.error}
      onSubmit={save}
      onClose={onClose}
    >
      <TextInput
        label={t('directory.name')}
        value={name}
        data-autofocus
        onChange={(event) => setName(event.currentTarget.value)}
      />
      {agent === undefined && (
        <TextInput
          label={t('directory.id')}
          description={t('directory.idHint')}
          value={id}
          onChange={(event) => setId(event.currentTarget.value)}
        />
      )}
      <MultiSelect
        label={t('directory.skills')}
        searchable
        limit={100}
        data={skills.map((skill) => ({ value: skill.id, label: skill.name }))}
        value={[...skillIds]}
        onChange={setSkillIds}
      />
      <Select
        label={t('directory.status')}
        allowDeselect={false}
        data={STATUSES.map((value) => ({ value, label: t(`directory.statuses.${value}`) }))}
        value={status}
        onChange={(value) => setStatus(searchChoice(value, STATUSES) ?? status)}
      />
    </FormModal>
  );
}
