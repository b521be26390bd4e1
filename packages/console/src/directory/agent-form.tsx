import type { Agent } from '@conversation-orchestrator/api';
import { MultiSelect, Select } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { searchChoice } from '../data/search-text.ts';
import { useAccountId } from '../data/session.tsx';
import { useChange } from '../data/use-change.ts';
import { useDirectory } from '../data/use-directory.ts';
import { AGENT_STATUSES } from '../data/wire-values.ts';
import { DirectoryForm } from './directory-form.tsx';

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
  const [skillIds, setSkillIds] = useState<readonly string[]>(agent?.skillIds ?? []);
  const [status, setStatus] = useState<Agent['status']>(agent?.status ?? 'offline');
  return (
    <DirectoryForm
      stored={agent}
      add={t('directory.addAgent')}
      busy={create.isPending || replace.isPending}
      error={create.error ?? replace.error}
      onSave={(named, saving) => {
        const body = { ...named, skillIds, status };
        if (agent === undefined) create.mutate({ params, body }, saving);
        else replace.mutate({ params: { ...params, agentId: agent.id }, body }, saving);
      }}
      onClose={onClose}
    >
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
        data={AGENT_STATUSES.map((value) => ({ value, label: t(`directory.statuses.${value}`) }))}
        value={status}
        onChange={(value) => setStatus(searchChoice(value, AGENT_STATUSES) ?? status)}
      />
    </DirectoryForm>
  );
}
