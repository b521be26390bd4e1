import type { Skill } from '@conversation-orchestrator/api';
import { useTranslation } from 'react-i18next';
import { useAccountId } from '../data/session.tsx';
import { useChange } from '../data/use-change.ts';
import { DirectoryForm } from './directory-form.tsx';

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
  return (
    <DirectoryForm
      stored={skill}
      add={t('directory.addSkill')}
      busy={create.isPending || replace.isPending}
      error={create.error ?? replace.error}
      onSave={(named, saving) =>
        skill === undefined
          ? create.mutate({ params, body: named }, saving)
          : replace.mutate({ params: { ...params, skillId: skill.id }, body: named }, saving)
      }
      onClose={onClose}
    />
  );
}
