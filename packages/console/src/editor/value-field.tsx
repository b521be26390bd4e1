import type { Value } from '@conversation-orchestrator/engine';
import { NumberInput, Select, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { templateName } from '../ui/template-name.ts';
import { AttributePicker } from './attribute-picker.tsx';
import classes from './editor.module.css';
import { ListField } from './list-field.tsx';
import { TextValueField } from './text-value-field.tsx';
import { convertValue, kindOf, type ValueKind } from './value-kind.ts';

type ValueFieldProps = {
  /** The attribute it is compared with: known values are offered. */
  readonly attribute: string;
  readonly kinds: readonly ValueKind[];
  readonly value: Value;
  readonly onChange: (value: Value) => void;
};

/** What a condition compares with: first of which kind it is, then the value itself. */
export function ValueField({ attribute, kinds, value, onChange }: ValueFieldProps) {
  const { t } = useTranslation();
  // A reference whose name is still empty is not yet a template, but is edited as one.
  const kind = value === '{{}}' ? 'attribute' : kindOf(value);
  const offered = kinds.includes(kind) ? kinds : [...kinds, kind];
  return (
    <div className={classes.value}>
      <Select
        aria-label={t('editor.valueKind')}
        allowDeselect={false}
        data={offered.map((known) => ({ value: known, label: t(`editor.valueKinds.${known}`) }))}
        value={kind}
        onChange={(chosen) => chosen !== null && onChange(convertValue(value, chosen as ValueKind))}
      />
      <KindField kind={kind} attribute={attribute} value={value} onChange={onChange} />
    </div>
  );
}

type KindFieldProps = Omit<ValueFieldProps, 'kinds'> & { readonly kind: ValueKind };

function KindField({ kind, attribute, value, onChange }: KindFieldProps) {
  const { t } = useTranslation();
  const label = t('editor.value');
  switch (kind) {
    case 'text':
      return <TextValueField label={label} attribute={attribute} value={String(value)} onChange={onChange} />;
    case 'number':
      return (
        <NumberInput
          aria-label={label}
          value={value as number}
          onChange={(typed) => onChange(typeof typed === 'number' ? typed : Number(typed) || 0)}
        />
      );
    case 'boolean':
      return (
        <Select
          aria-label={label}
          allowDeselect={false}
          data={[
            { value: 'true', label: t('common.yes') },
            { value: 'false', label: t('common.no') },
          ]}
          value={String(value)}
          onChange={(chosen) => onChange(chosen === 'true')}
        />
      );
    case 'texts':
    case 'numbers':
      return <ListField key={kind} kind={kind} values={value} onChange={onChange} />;
    case 'attribute':
      return (
        <AttributePicker
          aria-label={t('editor.valueAttribute')}
          value={templateName(String(value)) ?? ''}
          onChange={(name) => onChange(`{{${name}}}`)}
        />
      );
    case 'null':
      return <Text c="var(--faint)">{t('editor.nullHint')}</Text>;
    case 'json':
      return <code className={classes.mono}>{JSON.stringify(value)}</code>;
  }
}
