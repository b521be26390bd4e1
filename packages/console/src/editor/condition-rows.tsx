import type { Condition } from '@conversation-orchestrator/engine';
import { Button, Text } from '@mantine/core';
import { Plus } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { ToldIssue } from '../issues/issue-words.ts';
import { ConditionRow } from './condition-row.tsx';
import { type Keyed, keyed } from './draft.ts';
import classes from './editor.module.css';
import { issuesAt } from './issue-text.tsx';

type ConditionRowsProps = {
  readonly rows: readonly Keyed<Condition>[];
  /** Issues of the policy, and where in it these rows stand. */
  readonly issues: readonly ToldIssue[];
  readonly path: string;
  readonly onChange: (rows: readonly Keyed<Condition>[]) => void;
};

const BLANK: Condition = { property: '', type: 'EQUAL', value: '' };

/** The conditions as rows: all of them must hold; none is always. */
export function ConditionRows({ rows, issues, path, onChange }: ConditionRowsProps) {
  const { t } = useTranslation();
  return (
    <>
      {rows.length === 0 && <Text c="var(--faint)">{t('editor.noConditions')}</Text>}
      <ol className={classes.rows}>
        {rows.map(({ key, item }, at) => (
          <li key={key}>
            <ConditionRow
              number={at + 1}
              condition={item}
              issues={issuesAt(issues, `${path}conditions[${at}]`)}
              path={`${path}conditions[${at}]`}
              onChange={(changed) =>
                onChange(rows.map((row) => (row.key === key ? { key, item: changed } : row)))
              }
              onRemove={() => onChange(rows.filter((row) => row.key !== key))}
            />
          </li>
        ))}
      </ol>
      <Button
        className={classes.add ?? ''}
        variant="default"
        leftSection={<Plus size={16} />}
        onClick={() => onChange([...rows, keyed(BLANK)])}
      >
        {t('editor.addCondition')}
      </Button>
    </>
  );
}
