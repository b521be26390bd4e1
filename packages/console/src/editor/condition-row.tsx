import type { Condition, Operator } from '@conversation-orchestrator/engine';
import { Select } from '@mantine/core';
import { Trash2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { ToldIssue } from '../issues/issue-words.ts';
import { IconButton } from '../ui/icon-button.tsx';
import { AttributePicker } from './attribute-picker.tsx';
import { DoubtList } from './doubt-list.tsx';
import classes from './editor.module.css';
import { IssueText, issuesAt } from './issue-text.tsx';
import { useKnowledge } from './knowledge-context.ts';
import { ValueField } from './value-field.tsx';
import { convertValue, kindOf, kindsFor, operatorsFor } from './value-kind.ts';

type ConditionRowProps = {
  readonly number: number;
  readonly condition: Condition;
  readonly issues: readonly ToldIssue[];
  readonly path: string;
  readonly onChange: (condition: Condition) => void;
  readonly onRemove: () => void;
};

/** One condition: attribute, operator, value. What the attribute is decides which operators and values are offered. */
export function ConditionRow({ number, condition, issues, path, onChange, onRemove }: ConditionRowProps) {
  const { t } = useTranslation();
  const { catalogue } = useKnowledge();
  const { property, type: operator, value } = condition;
  const type = catalogue.attributes.get(property) ?? 'any';

  /** Keeps operator and value where they fit what is chosen anew, and else takes the first that does. */
  const choose = (next: Partial<Pick<Condition, 'property' | 'type'>>) => {
    const chosen = { ...condition, ...next };
    const chosenType = catalogue.attributes.get(chosen.property) ?? 'any';
    const operators = operatorsFor(chosenType, 'EQUAL');
    const fitting = operators.includes(chosen.type) ? chosen.type : (operators[0] ?? 'EQUAL');
    const kinds = kindsFor(chosenType, fitting);
    const kind = kindOf(value);
    onChange({
      ...chosen,
      type: fitting,
      value: kinds.includes(kind) ? value : convertValue(value, kinds[0] ?? 'text'),
    });
  };

  return (
    <fieldset className={classes.condition}>
      <legend className="visually-hidden">{t('editor.conditionNumber', { number })}</legend>
      <div className={classes.conditionFields}>
        <div>
          <AttributePicker
            aria-label={t('editor.attribute')}
            value={property}
            onChange={(name) =>
              catalogue.attributes.has(name)
                ? choose({ property: name })
                : onChange({ ...condition, property: name })
            }
          />
          <IssueText issues={issuesAt(issues, `${path}.property`)} />
        </div>
        <Select
          aria-label={t('editor.operator')}
          allowDeselect={false}
          data={operatorsFor(type, operator).map((known) => ({
            value: known,
            label: t(`policyWords.operators.${known}`),
          }))}
          value={operator}
          onChange={(chosen) => chosen !== null && choose({ type: chosen as Operator })}
        />
        <div className={classes.valuePart}>
          <ValueField
            attribute={property}
            kinds={kindsFor(type, operator)}
            value={value}
            onChange={(changed) => onChange({ ...condition, value: changed })}
          />
          <IssueText issues={issuesAt(issues, `${path}.value`)} />
        </div>
        <IconButton
          label={t('editor.removeCondition', { number })}
          icon={<Trash2 size={16} />}
          onClick={onRemove}
        />
      </div>
      <DoubtList path={path} />
    </fieldset>
  );
}
