import { Alert, Group, SegmentedControl, Text, Title } from '@mantine/core';
import { TriangleAlert } from 'lucide-react';
import { lazy, type ReactNode, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { issueSentence, type ToldIssue } from '../issues/issue-words.ts';
import { LoadingRows } from '../ui/loading-rows.tsx';
import { ConditionRows } from './condition-rows.tsx';
import { type Converted, rowsToText, textToRows } from './convert-rule.ts';
import { DoubtList } from './doubt-list.tsx';
import type { WhenDraft } from './draft.ts';
import classes from './editor.module.css';

const ExpressionField = lazy(async () => ({
  default: (await import('./expression-field.tsx')).ExpressionField,
}));

type ConditionsEditorProps<When extends WhenDraft> = {
  readonly when: When;
  readonly issues: readonly ToldIssue[];
  /** Where they stand in the document: empty, or its members before them, such as `exception.` */
  readonly path: string;
  readonly title: ReactNode;
  readonly onChange: (when: When) => void;
};

/** Conditions, built as rows or written as an expression. */
export function ConditionsEditor<When extends WhenDraft>({
  when,
  issues,
  path,
  title,
  onChange,
}: ConditionsEditorProps<When>) {
  const { t } = useTranslation();
  const [refused, setRefused] = useState<Converted>();
  const change = (changed: Partial<WhenDraft>) => {
    setRefused(undefined);
    onChange({ ...when, ...changed });
  };
  const switchTo = (mode: string) => {
    const converted = mode === 'text' ? rowsToText(when) : textToRows(when);
    setRefused(converted.kind === 'converted' ? undefined : converted);
    if (converted.kind === 'converted') onChange({ ...when, ...converted.when });
  };
  return (
    <>
      <Group justify="space-between">
        {typeof title === 'string' ? <Title order={2}>{title}</Title> : title}
        <SegmentedControl
          aria-label={t('editor.mode')}
          data={[
            { value: 'rows', label: t('editor.build') },
            { value: 'text', label: t('editor.write') },
          ]}
          value={when.mode}
          onChange={switchTo}
        />
      </Group>
      <Refusal refused={refused} />
      {when.mode === 'rows' ? (
        <ConditionRows rows={when.rows} issues={issues} path={path} onChange={(rows) => change({ rows })} />
      ) : (
        <Suspense fallback={<LoadingRows rows={2} height={60} />}>
          <ExpressionField
            text={when.text}
            issues={issues.filter((issue) => issue.path === `${path}expression`)}
            onChange={(text) => change({ text })}
          />
        </Suspense>
      )}
      <div role="status" className={classes.doubts}>
        <DoubtList path={`${path}expression`} />
        <DoubtList path={`${path}conditions`} />
      </div>
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
