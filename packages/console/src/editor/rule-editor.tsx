import type { Issue } from '@conversation-orchestrator/engine';
import { Alert, Group, SegmentedControl, Text, Title } from '@mantine/core';
import { TriangleAlert } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { issueSentence } from '../issues/issue-words.ts';
import { LoadingRows } from '../ui/loading-rows.tsx';
import { ActionList } from './action-list.tsx';
import { ConditionRows } from './condition-rows.tsx';
import { type Converted, rowsToText, textToRows } from './convert-rule.ts';
import { DoubtList } from './doubt-list.tsx';
import type { RuleDraft } from './draft.ts';
import classes from './editor.module.css';

const ExpressionField = lazy(async () => ({
  default: (await import('./expression-field.tsx')).ExpressionField,
}));

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
  const { t } = useTranslation();
  const [refused, setRefused] = useState<Converted>();
  const change = (changed: Partial<RuleDraft>) => {
    setRefused(undefined);
    onChange({ ...rule, ...changed });
  };
  const switchTo = (mode: string) => {
    const converted = mode === 'text' ? rowsToText(rule) : textToRows(rule);
    setRefused(converted.kind === 'converted' ? undefined : converted);
    if (converted.kind === 'converted') onChange(converted.rule);
  };
  return (
    <>
      <Group justify="space-between">
        <Title order={2}>{title}</Title>
        <SegmentedControl
          aria-label={t('editor.mode')}
          data={[
            { value: 'rows', label: t('editor.build') },
            { value: 'text', label: t('editor.write') },
          ]}
          value={rule.mode}
          onChange={switchTo}
        />
      </Group>
      <Refusal refused={refused} />
      {rule.mode === 'rows' ? (
        <ConditionRows rows={rule.rows} issues={issues} path={path} onChange={(rows) => change({ rows })} />
      ) : (
        <Suspense fallback={<LoadingRows rows={2} height={60} />}>
          <ExpressionField
            text={rule.text}
            issues={issues.filter((issue) => issue.path === `${path}expression`)}
            onChange={(text) => change({ text })}
          />
        </Suspense>
      )}
      <div role="status" className={classes.doubts}>
        <DoubtList path={`${path}expression`} />
        <DoubtList path={`${path}conditions`} />
      </div>
      <Title order={2} className={classes.then ?? ''}>
        {actionsTitle}
      </Title>
      <ActionList
        actions={rule.actions}
        issues={issues}
        path={path}
        onChange={(actions) => change({ actions })}
      />
    </>
  );
}

/** Says honestly why conditions cannot be shown the other way, and that nothing was lost. */
function Refusal({ refused }: { readonly refused: Converted | undefined }) {
  const { t } = useTranslation();
  if (refused === undefined || refused.kind === 'converted') return null;
  return (
    <Alert color="yellow" variant="light" icon={<TriangleAlert size={18} />} role="status">
      {refused.kind === 'unreadable' ? (
        t('editor.unreadable', {
          reason: refused.issues
            .map((issue) => issueSentence(issue, t))
            .slice(0, 1)
            .join(),
        })
      ) : (
        <>
          <Text>{t('editor.inexpressible')}</Text>
          <code className={classes.mono}>{refused.part}</code>
        </>
      )}
    </Alert>
  );
}
