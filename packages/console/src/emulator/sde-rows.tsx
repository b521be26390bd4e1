import { SDE_ATTRIBUTES } from '@conversation-orchestrator/api';
import { Button, Select, TextInput } from '@mantine/core';
import { Plus, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '../ui/icon-button.tsx';
import classes from './chat.module.css';
import { isNumber, isWrong, type SdeRow } from './customer-sdes.ts';

const ROOT = 'sde.visitorinfo.';
const GROUPS = ['customerinfo', 'personalinfo'] as const;

type SdeRowsProps = {
  readonly rows: readonly SdeRow[];
  readonly onChange: (rows: readonly SdeRow[]) => void;
};

/** Attributes of a customer with their values, to be filled in. */
export function SdeRows({ rows, onChange }: SdeRowsProps) {
  const { t } = useTranslation();
  const change = (at: number, part: Omit<Partial<SdeRow>, 'kept'>) =>
    onChange(rows.map((row, other) => (other === at ? { name: row.name, text: row.text, ...part } : row)));
  return (
    <>
      <p className={classes.hint}>{t(rows.length === 0 ? 'chats.sde.none' : 'chats.sde.keeping')}</p>
      <ul className={classes.sdeRows}>
        {rows.map((row, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: rows have no other identity: their names are being chosen
          <li key={at} className={classes.sdeRow}>
            <AttributeSelect
              number={at + 1}
              rows={rows}
              value={row.name}
              onChange={(name) => change(at, { name })}
            />
            <TextInput
              aria-label={t('chats.sde.value', { name: shortName(row.name) })}
              inputMode={isNumber(row.name) ? 'decimal' : 'text'}
              maxLength={1_000}
              value={row.text}
              error={isWrong(row) && t('context.notANumber')}
              onChange={(event) => change(at, { text: event.currentTarget.value })}
            />
            <IconButton
              label={t('chats.sde.remove', { name: shortName(row.name) })}
              icon={<X size={16} />}
              onClick={() => onChange(rows.filter((_, other) => other !== at))}
            />
          </li>
        ))}
      </ul>
      <Button
        variant="subtle"
        size="compact-md"
        leftSection={<Plus size={16} />}
        onClick={() => onChange([...rows, { name: '', text: '' }])}
      >
        {t('chats.sde.add')}
      </Button>
    </>
  );
}

type AttributeSelectProps = {
  readonly number: number;
  /** Attributes of other rows are not offered again. */
  readonly rows: readonly SdeRow[];
  readonly value: string;
  readonly onChange: (name: string) => void;
};

function AttributeSelect({ number, rows, value, onChange }: AttributeSelectProps) {
  const { t } = useTranslation();
  const taken = new Set(rows.map(({ name }) => name).filter((name) => name !== value));
  const free = Object.keys(SDE_ATTRIBUTES).filter((name) => !taken.has(name));
  return (
    <Select
      aria-label={t('chats.sde.attribute', { number })}
      placeholder={t('chats.sde.attributePlaceholder')}
      searchable
      allowDeselect={false}
      comboboxProps={{ width: 240, position: 'bottom-start' }}
      data={GROUPS.map((group) => ({
        group: t(`chats.sde.${group}`),
        items: free
          .filter((name) => name.startsWith(`${ROOT}${group}.`))
          .map((name) => ({ value: name, label: shortName(name) })),
      }))}
      value={value || null}
      onChange={(name) => name !== null && onChange(name)}
      classNames={{ input: classes.mono ?? '', option: classes.mono ?? '' }}
    />
  );
}

/** The name of an attribute within the customer's data: no two of them share it. */
function shortName(name: string): string {
  return name.replace(/^sde\.visitorinfo\.\w+\./, '');
}
