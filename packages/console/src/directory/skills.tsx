import type { Skill } from '@conversation-orchestrator/api';
import { Table } from '@mantine/core';
import { Headset, Pencil, Plus, Trash2 } from 'lucide-react';
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
import { SkillForm } from './skill-form.tsx';

/** The skills: queues of agents. */
export function Skills() {
  const { t } = useTranslation();
  const list = useReply('skills.list', { params: { accountId: useAccountId() } });
  const [form, setForm] = useState<{ readonly skill?: Skill }>();
  const add = (
    <GuardedButton scope="config:write" leftSection={<Plus size={16} />} onClick={() => setForm({})}>
      {t('directory.addSkill')}
    </GuardedButton>
  );
  return (
    <Section title={t('directory.skills')} text={t('directory.skillsText')} actions={add}>
      <Loaded query={list}>
        {({ body: { skills } }) =>
          skills.length === 0 ? (
            <EmptyState
              icon={<Headset />}
              title={t('directory.noSkills')}
              text={t('directory.noSkillsText')}
            />
          ) : (
            <SkillRows skills={skills} onEdit={(skill) => setForm({ skill })} />
          )
        }
      </Loaded>
      {form !== undefined && <SkillForm {...form} onClose={() => setForm(undefined)} />}
    </Section>
  );
}

function SkillRows({
  skills,
  onEdit,
}: {
  readonly skills: readonly Skill[];
  readonly onEdit: (skill: Skill) => void;
}) {
  const { t } = useTranslation();
  const { agents } = useDirectory();
  const remove = useDeleteSkill();
  return (
    <Table className={rows.table ?? ''} verticalSpacing={8}>
      <RowsHead columns={[t('directory.name'), t('directory.id'), t('directory.agents')]} withActions />
      <Table.Tbody>
        {skills.map((skill) => (
          <Table.Tr key={skill.id}>
            <Table.Td className={rows.name ?? ''}>{skill.name}</Table.Td>
            <Table.Td className={words.code ?? ''}>{skill.id}</Table.Td>
            <Table.Td data-label={t('directory.agents')}>
              {agents
                .filter(({ skillIds }) => skillIds.includes(skill.id))
                .map(({ name }) => name)
                .join(', ') || <span className={rows.faint}>{t('directory.nobody')}</span>}
            </Table.Td>
            <Table.Td className={rows.actions ?? ''}>
              <GuardedIconButton
                scope="config:write"
                label={t('directory.edit', { name: skill.name })}
                icon={<Pencil size={16} />}
                onClick={() => onEdit(skill)}
              />
              <GuardedIconButton
                scope="config:write"
                label={t('directory.delete', { name: skill.name })}
                icon={<Trash2 size={16} />}
                onClick={() => remove(skill)}
              />
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}

/** Deletes a skill unless an agent or a policy names it; the undo makes it anew. */
function useDeleteSkill(): (skill: Skill) => void {
  const { t } = useTranslation();
  const params = { accountId: useAccountId() };
  const create = useChange('skills.create', ['skills.list']);
  const remove = useChange('skills.delete', ['skills.list']);
  const onError = (error: Error) => showFailure(error, t);
  return (skill) => {
    const undo = { label: t('common.undo'), run: () => create.mutate({ params, body: skill }, { onError }) };
    const onSuccess = () => showDone(t('directory.deleted', { name: skill.name }), undo);
    remove.mutate({ params: { ...params, skillId: skill.id } }, { onSuccess, onError });
  };
}
