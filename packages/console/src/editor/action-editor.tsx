import type { Action, Issue } from '@conversation-orchestrator/engine';
import { Group, Text, Textarea } from '@mantine/core';
import { ArrowUp, Trash2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useDirectory } from '../data/use-directory.ts';
import { IconButton } from '../ui/icon-button.tsx';
import { DoubtList } from './doubt-list.tsx';
import classes from './editor.module.css';
import { IssueText } from './issue-text.tsx';
import { TargetPicker } from './target-picker.tsx';

type ActionEditorProps = {
  readonly action: Action;
  readonly number: number;
  readonly issues: readonly Issue[];
  /** Where in the policy it stands. */
  readonly path: string;
  readonly onChange: (action: Action) => void;
  readonly onRemove: () => void;
  readonly onMoveUp?: () => void;
};

/** One action: where to transfer to, or what to send. */
export function ActionEditor(props: ActionEditorProps) {
  const { action, number, issues, path, onChange, onRemove, onMoveUp } = props;
  const { t } = useTranslation();
  return (
    <fieldset className={classes.condition}>
      <Group component="legend" justify="space-between" w="100%" wrap="nowrap">
        <Text fw={550}>{t(`editor.actionTypes.${action.type}`)}</Text>
        <Group gap={4} wrap="nowrap">
          {onMoveUp !== undefined && (
            <IconButton
              label={t('editor.moveActionUp', { number })}
              icon={<ArrowUp size={16} />}
              onClick={onMoveUp}
            />
          )}
          <IconButton
            label={t('editor.removeAction', { number })}
            icon={<Trash2 size={16} />}
            onClick={onRemove}
          />
        </Group>
      </Group>
      <ActionFields action={action} onChange={onChange} />
      <IssueText issues={issues} />
      <DoubtList path={path} />
    </fieldset>
  );
}

function ActionFields({ action, onChange }: Pick<ActionEditorProps, 'action' | 'onChange'>) {
  const { t } = useTranslation();
  const { skills, agents } = useDirectory();
  switch (action.type) {
    case 'TRANSFER_TO_SKILL':
      return (
        <TargetPicker
          label={t('editor.skill')}
          visibleLabel
          description={t('editor.targetHint', { example: '{{custom.vipSkill}}' })}
          targets={skills}
          value={String(action.payload.skillId)}
          onChange={(skillId) => onChange({ ...action, payload: { skillId } })}
        />
      );
    case 'TRANSFER_TO_AGENT':
      return (
        <div className={classes.pair}>
          <TargetPicker
            label={t('editor.agent')}
            visibleLabel
            description={t('editor.targetHint', { example: '{{conversation.previousAgentId}}' })}
            targets={agents}
            value={String(action.payload.userId)}
            onChange={(userId) => onChange({ ...action, payload: { ...action.payload, userId } })}
          />
          <TargetPicker
            label={t('editor.fallbackSkill')}
            visibleLabel
            description={t('editor.fallbackHint')}
            targets={skills}
            value={String(action.payload.skillId ?? '')}
            onChange={(skillId) =>
              onChange({
                ...action,
                payload: { userId: action.payload.userId, ...(skillId !== '' && { skillId }) },
              })
            }
          />
        </div>
      );
    case 'SEND_MESSAGE':
      return (
        <Textarea
          label={t('editor.message')}
          description={t('editor.messageHint', { example: '{{sde.visitorinfo.customerinfo.username}}' })}
          autosize
          minRows={2}
          maxRows={10}
          value={String(action.payload.message)}
          onChange={(event) => onChange({ ...action, payload: { message: event.currentTarget.value } })}
        />
      );
  }
}
