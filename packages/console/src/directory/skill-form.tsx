import type { Skill } from '@conversation-orchestrator/api';
import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAccountId } from '../data/session.tsx';
import { useChange } from '../data/use-change.ts';
import { FormModal } from '../ui/form-modal.tsx';
import { showDone } from '../ui/toast.tsx';

type SkillFormProps = {
  /** The one to change; left out, a new one. */
  readonly skill?: Skill;
  readonly onClose: () => void;
};

/** Adds a skill, or gives one another name. */
export function SkillForm({ skill, onClose }: SkillFormProps) {
  const { t } = useTranslation();
  const params = { accountId: useAccountId() };
  const create = useChange('skills.create', ['skills.list']);
  const replace = useChange('skills.replace', ['skills.list']);
  const [name, setName] = useState(skill?.name ?? '');
  const [id, setId] = useState('');
  const save = () => {
    const named = name.trim();
    const onSuccess = () => {
      showDone(t('directory.saved', { name: named }));
      onClose();
    };
    if (skill !== undefined)
      return replace.mutate(
        { params: { ...params, skillId: skill.id }, body: { name: named } },
        { onSuccess },
      );
    const chosen = id.trim();
    create.mutate({ params, body: { name: named, ...(chosen !== '' && { id: chosen }) } }, { onSuccess });
  };
  return (
    <FormModal
      title={skill?.name ?? t('directory.addSkill')}
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
      {skill === undefined && (
        <TextInput
          label={t('directory.id')}
          description={t('directory.idHint')}
          value={id}
          onChange={(event) => setId(event.currentTarget.value)}
        />
      )}
    </FormModal>
  );
}
