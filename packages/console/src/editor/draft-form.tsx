import type { Issue } from '@conversation-orchestrator/engine';
import { Button, Group, Textarea, TextInput } from '@mantine/core';
import { Plus, Trash2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { type Draft, emptyRule } from './draft.ts';
import classes from './editor.module.css';
import { issuesAt } from './issue-text.tsx';
import { RuleEditor } from './rule-editor.tsx';

type DraftFormProps = {
  readonly draft: Draft;
  readonly issues: readonly Issue[];
  readonly onChange: (draft: Draft) => void;
};

/** The fields of a policy: name, conditions, actions, and the exception where there is one. */
export function DraftForm({ draft, issues, onChange }: DraftFormProps) {
  const { t } = useTranslation();
  const nameIssue = issuesAt(issues, 'name')[0];
  const { exception: _, ...withoutException } = draft;
  return (
    <>
      <TextInput
        label={t('editor.name')}
        value={draft.name}
        maxLength={256}
        error={nameIssue && t('editor.nameMissing')}
        onChange={(event) => onChange({ ...draft, name: event.currentTarget.value })}
      />
      <Textarea
        label={t('editor.description')}
        description={t('editor.descriptionHint')}
        autosize
        minRows={1}
        maxRows={6}
        maxLength={4_000}
        value={draft.description}
        onChange={(event) => onChange({ ...draft, description: event.currentTarget.value })}
      />
      <hr className={classes.divider} />
      <RuleEditor
        rule={draft.rule}
        issues={issues.filter(({ path }) => !path.startsWith('exception'))}
        path=""
        title={t('editor.whenTitle')}
        actionsTitle={t('editor.thenTitle')}
        onChange={(rule) => onChange({ ...draft, rule })}
      />
      <hr className={classes.divider} />
      {draft.exception === undefined ? (
        <Group gap="sm">
          <Button
            variant="subtle"
            leftSection={<Plus size={16} />}
            onClick={() => onChange({ ...draft, exception: emptyRule() })}
          >
            {t('editor.addException')}
          </Button>
          <span className={classes.hint}>{t('editor.exceptionHint')}</span>
        </Group>
      ) : (
        <>
          <RuleEditor
            rule={draft.exception}
            issues={issuesAt(issues, 'exception')}
            path="exception."
            title={t('editor.exceptTitle')}
            actionsTitle={t('editor.exceptThenTitle')}
            onChange={(exception) => onChange({ ...draft, exception })}
          />
          <Group>
            <Button
              variant="subtle"
              c="var(--wrong)"
              leftSection={<Trash2 size={16} />}
              onClick={() => onChange(withoutException)}
            >
              {t('editor.removeException')}
            </Button>
          </Group>
        </>
      )}
    </>
  );
}
