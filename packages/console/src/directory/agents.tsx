import type { Agent } from '@conversation-orchestrator/api';
import { Table } from '@mantine/core';
import { Pencil, Plus, Trash2, UserRound } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAccountId } from '../data/session.tsx';
import { useChange } from '../data/use-change.ts';
import { useDirectory } from '../data/use-directory.ts';
import { useReply } from '../data/use-reply.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { GuardedButton } from '../ui/guarded-button.tsx';
import { GuardedIconButton } from '../ui/guarded-icon-button.tsx';
import { Loaded } from '../ui/loaded.tsx';
import rows from '../ui/rows.module.css';
import { RowsHead } from '../ui/rows-head.tsx';
import { Section } from '../ui/section.tsx';
import { showDone, showFailure } from '../ui/toast.tsx';
import words from '../ui/words.module.css';
import { AgentForm } from './agent-form.tsx';
import { AgentStatus } from './agent-status.tsx';

/** The agents: people and bots. */
export function Agents() {
  const { t } = useTranslation();
  const list = useReply('agents.list', { params: { accountId: useAccountId() } });
  const [form, setForm] = useState<{ readonly agent?: Agent }>();
  const add = (
    <GuardedButton scope="config:write" leftSection={<Plus size={16} />} onClick={() => setForm({})}>
      {t('directory.addAgent')}
    </GuardedButton>
  );
  return (
    <Section title={t('directory.agents')} text={t('directory.agentsText')} actions={add}>
      <Loaded query={list}>
        {({ body: { agents } }) =>
          agents.length === 0 ? (
            <EmptyState
              icon={<UserRound />}
              title={t('directory.noAgents')}
              text={t('directory.noAgentsText')}
            />
          ) : (
            <AgentRows agents={agents} onEdit={(agent) => setForm({ agent })} />
          )
        }
      </Loaded>
      {form !== undefined && <AgentForm {...form} onClose={() => setForm(undefined)} />}
    </Section>
  );
}

function AgentRows({
  agents,
  onEdit,
}: {
  readonly agents: readonly Agent[];
  readonly onEdit: (agent: Agent) => void;
}) {
  const { t } = useTranslation();
  const { skillName } = useDirectory();
  const remove = useDeleteAgent();
  return (
    <Table className={rows.table ?? ''} verticalSpacing={8}>
      <RowsHead
        columns={[t('directory.name'), t('directory.id'), t('directory.status'), t('directory.skills')]}
        withActions
      />
      <Table.Tbody>
        {agents.map((agent) => (
          <Table.Tr key={agent.id}>
            <Table.Td className={rows.name ?? ''}>{agent.name}</Table.Td>
            <Table.Td className={words.code ?? ''}>{agent.id}</Table.Td>
            <Table.Td>
              <AgentStatus status={agent.status} />
            </Table.Td>
            <Table.Td data-label={t('directory.skills')}>
              {agent.skillIds.map(skillName).join(', ') || (
                <span className={rows.faint}>{t('directory.noSkill')}</span>
              )}
            </Table.Td>
            <Table.Td className={rows.actions ?? ''}>
              <GuardedIconButton
                scope="config:write"
                label={t('directory.edit', { name: agent.name })}
                icon={<Pencil size={16} />}
                onClick={() => onEdit(agent)}
              />
              <GuardedIconButton
                scope="config:write"
                label={t('directory.delete', { name: agent.name })}
                icon={<Trash2 size={16} />}
                onClick={() => remove(agent)}
              />
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}

/** Deletes an agent; the undo makes the agent anew. */
function useDeleteAgent(): (agent: Agent) => void {
  const { t } = useTranslation();
  const params = { accountId: useAccountId() };
  const create = useChange('agents.create', ['agents.list']);
  const remove = useChange('agents.delete', ['agents.list']);
  const onError = (error: Error) => showFailure(error, t);
  return (agent) => {
    const undo = { label: t('common.undo'), run: () => create.mutate({ params, body: agent }, { onError }) };
    const onSuccess = () => showDone(t('directory.deleted', { name: agent.name }), undo);
    remove.mutate({ params: { ...params, agentId: agent.id } }, { onSuccess, onError });
  };
}
