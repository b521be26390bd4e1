import { Button, Group, Title } from '@mantine/core';
import { ArrowUp, Plus, Trash2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { ConditionsEditor } from '../../editor/conditions-editor.tsx';
import { moveItem } from '../../policies/move-item.ts';
import { IconButton } from '../../ui/icon-button.tsx';
import { blankCase, type CaseDraft, withMember } from '../bot-draft.ts';
import { FieldIssues, useBotEditing } from '../bot-editing.tsx';
import classes from '../bots.module.css';
import { GotoSelect } from '../goto-select.tsx';
import type { StepFormProps } from './step-form-props.ts';

/** Goes on elsewhere where conditions hold: the first case that does. */
export function BranchForm({ step, path, onChange }: StepFormProps<'branch'>) {
  const { t } = useTranslation();
  const { stepIds } = useBotEditing();
  const { cases } = step;
  return (
    <>
      {cases.map(({ key, item }, at) => (
        <section key={key} className={classes.group}>
          <CaseFields
            number={at + 1}
            value={item}
            path={`${path}.cases[${at}].`}
            onChange={(changed) => onChange({ ...step, cases: cases.with(at, { key, item: changed }) })}
            {...(cases.length > 1 && {
              onRemove: () => onChange({ ...step, cases: cases.toSpliced(at, 1) }),
            })}
            {...(at > 0 && { onUp: () => onChange({ ...step, cases: moveItem(cases, at, at - 1) }) })}
          />
        </section>
      ))}
      <Group>
        <Button
          variant="default"
          leftSection={<Plus size={16} />}
          onClick={() => onChange({ ...step, cases: [...cases, blankCase(stepIds[0] ?? '')] })}
        >
          {t('bots.addCase')}
        </Button>
      </Group>
      <FieldIssues path={`${path}.cases`} exactly />
      <GotoSelect
        label={t('bots.otherwise')}
        path={`${path}.next`}
        value={step.next}
        otherwise={t('bots.nextBelow')}
        onChange={(next) => onChange(withMember(step, 'next', next))}
      />
    </>
  );
}

type CaseFieldsProps = {
  readonly number: number;
  readonly value: CaseDraft;
  readonly path: string;
  readonly onChange: (value: CaseDraft) => void;
  readonly onRemove?: () => void;
  readonly onUp?: () => void;
};

function CaseFields({ number, value, path, onChange, onRemove, onUp }: CaseFieldsProps) {
  const { t } = useTranslation();
  const { issues } = useBotEditing();
  const title = (
    <Group gap={4}>
      <Title order={3}>{t('bots.caseTitle', { number })}</Title>
      {onUp && (
        <IconButton label={t('bots.caseUp', { number })} icon={<ArrowUp size={16} />} onClick={onUp} />
      )}
      {onRemove && (
        <IconButton label={t('bots.removeCase', { number })} icon={<Trash2 size={16} />} onClick={onRemove} />
      )}
    </Group>
  );
  return (
    <>
      <ConditionsEditor
        when={value.when}
        issues={issues}
        path={path}
        title={title}
        onChange={(when) => onChange({ ...value, when })}
      />
      <GotoSelect
        label={t('bots.caseGoto')}
        path={`${path}goto`}
        value={value.goto}
        onChange={(goto) => onChange({ ...value, goto: goto ?? '' })}
      />
    </>
  );
}
