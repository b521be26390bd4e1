import type { Issue } from '@conversation-orchestrator/engine';
import { Title } from '@mantine/core';
import { ActionList } from './action-list.tsx';
import { ConditionsEditor } from './conditions-editor.tsx';
import type { RuleDraft } from './draft.ts';
import classes from './editor.module.css';

type RuleEditorProps = {
  readonly rule: RuleDraft;
  readonly issues: readonly Issue[];
  /** Where the rule stands in the policy: empty, or `exception.` */
  readonly path: string;
  readonly title: string;
  readonly actionsTitle: string;
  readonly onChange: (rule: RuleDraft) => void;
};

/** Conditions, built or written, and what to do when they hold. */
export function RuleEditor({ rule, issues, path, title, actionsTitle, onChange }: RuleEditorProps) {
  return (
    <>
      <ConditionsEditor when={rule} issues={issues} path={path} title={title} onChange={onChange} />
      <Title order={2} className={classes.then ?? ''}>
        {actionsTitle}
      </Title>
      <ActionList
        actions={rule.actions}
        issues={issues}
        path={path}
        onChange={(actions) => onChange({ ...rule, actions })}
      />
    </>
  );
}
