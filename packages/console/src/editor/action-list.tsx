import { ACTION_TYPES, type Action, type ActionType, type Issue } from '@conversation-orchestrator/engine';
import { Button, Menu, Text } from '@mantine/core';
import { Plus } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { moveItem } from '../policies/move-item.ts';
import { ActionEditor } from './action-editor.tsx';
import { type Keyed, keyed } from './draft.ts';
import classes from './editor.module.css';
import { IssueText, issuesAt } from './issue-text.tsx';

type ActionListProps = {
  readonly actions: readonly Keyed<Action>[];
  readonly issues: readonly Issue[];
  readonly path: string;
  readonly onChange: (actions: readonly Keyed<Action>[]) => void;
};

/** An action of each kind that says nothing yet. */
const BLANK: { readonly [T in ActionType]: Action } = {
  TRANSFER_TO_SKILL: { type: 'TRANSFER_TO_SKILL', payload: { skillId: '' } },
  TRANSFER_TO_AGENT: { type: 'TRANSFER_TO_AGENT', payload: { userId: '' } },
  SEND_MESSAGE: { type: 'SEND_MESSAGE', payload: { message: '' } },
};

/** What is done when the conditions hold, in order. */
export function ActionList({ actions, issues, path, onChange }: ActionListProps) {
  const { t } = useTranslation();
  return (
    <>
      <ol className={classes.rows}>
        {actions.map(({ key, item }, at) => (
          <li key={key}>
            <ActionEditor
              action={item}
              number={at + 1}
              issues={issuesAt(issues, `${path}actions[${at}]`)}
              path={`${path}actions[${at}]`}
              onChange={(changed) =>
                onChange(actions.map((other) => (other.key === key ? { key, item: changed } : other)))
              }
              onRemove={() => onChange(actions.filter((other) => other.key !== key))}
              {...(at > 0 && { onMoveUp: () => onChange(moveItem(actions, at, at - 1)) })}
            />
          </li>
        ))}
      </ol>
      <IssueText issues={issues.filter((issue) => issue.path === `${path}actions`)} />
      <Menu position="bottom-start">
        <Menu.Target>
          <Button className={classes.add ?? ''} variant="default" leftSection={<Plus size={16} />}>
            {t('editor.addAction')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {ACTION_TYPES.map((type) => (
            <Menu.Item key={type} onClick={() => onChange([...actions, keyed(BLANK[type])])}>
              <Text>{t(`editor.actionTypes.${type}`)}</Text>
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
    </>
  );
}
