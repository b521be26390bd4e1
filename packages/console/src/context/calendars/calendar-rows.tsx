import { Button, Chip, Group, Text, TextInput } from '@mantine/core';
import { Plus, Trash2 } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '../../ui/icon-button.tsx';
import { daysText } from '../../ui/sentence/days.ts';
import { type ClosedRow, type DateRow, newKey, WEEKDAYS, type WeeklyRow } from './calendar-draft.ts';
import classes from './calendars.module.css';

type RowsProps<Row> = { readonly rows: readonly Row[]; readonly onChange: (rows: readonly Row[]) => void };

/** Opening hours on days of the week. */
export function WeeklyRows(list: RowsProps<WeeklyRow>) {
  const { t, i18n } = useTranslation();
  const blank = () => ({ key: newKey(), days: WEEKDAYS.slice(0, 5), from: '09:00', to: '18:00' });
  return (
    <RowList name="weekly" blank={blank} {...list}>
      {(row, change) => (
        <>
          <Chip.Group
            multiple
            value={[...row.days]}
            onChange={(days) => change({ days: WEEKDAYS.filter((day) => days.includes(day)) })}
          >
            <Group gap={4} role="group" aria-label={t('editor.days')}>
              {WEEKDAYS.map((day) => (
                <Chip key={day} value={day} size="xs">
                  {daysText([day], i18n.language)}
                </Chip>
              ))}
            </Group>
          </Chip.Group>
          <Hours row={row} onChange={change} />
        </>
      )}
    </RowList>
  );
}

/** Days that are closed whatever the week says. */
export function ClosedRows(list: RowsProps<ClosedRow>) {
  const { t } = useTranslation();
  const blank = () => ({ key: newKey(), from: '', to: '', name: '' });
  return (
    <RowList name="closed" blank={blank} {...list}>
      {(row, change) => (
        <>
          <MomentField
            type="date"
            label={t('editor.firstDay')}
            value={row.from}
            onChange={(from) => change({ from })}
          />
          <MomentField
            type="date"
            label={t('editor.lastDay')}
            value={row.to}
            wrong={row.to !== '' && row.to < row.from}
            onChange={(to) => change({ to })}
          />
          <TextInput
            className={classes.grow ?? ''}
            aria-label={t('context.calendars.called')}
            placeholder={t('context.calendars.called')}
            value={row.name}
            onChange={(event) => change({ name: event.currentTarget.value })}
          />
        </>
      )}
    </RowList>
  );
}

/** Single dates that are open whatever else says. */
export function DateRows(list: RowsProps<DateRow>) {
  const { t } = useTranslation();
  const blank = () => ({ key: newKey(), date: '', from: '09:00', to: '12:00' });
  return (
    <RowList name="dates" blank={blank} {...list}>
      {(row, change) => (
        <>
          <MomentField
            type="date"
            label={t('context.calendars.date')}
            value={row.date}
            onChange={(date) => change({ date })}
          />
          <Hours row={row} onChange={change} />
        </>
      )}
    </RowList>
  );
}

type HoursProps = {
  readonly row: { readonly from: string; readonly to: string };
  readonly onChange: (change: { readonly from?: string; readonly to?: string }) => void;
};

function Hours({ row, onChange }: HoursProps) {
  const { t } = useTranslation();
  return (
    <Group gap={6} wrap="nowrap">
      <MomentField
        type="time"
        label={t('editor.from')}
        value={row.from}
        onChange={(from) => onChange({ from })}
      />
      <span aria-hidden>–</span>
      <MomentField type="time" label={t('editor.to')} value={row.to} onChange={(to) => onChange({ to })} />
    </Group>
  );
}

type MomentFieldProps = {
  readonly type: 'date' | 'time';
  readonly label: string;
  readonly value: string;
  readonly wrong?: boolean;
  readonly onChange: (value: string) => void;
};

/** A date or a time of day, in the browser's own field. */
function MomentField({ type, label, value, wrong = false, onChange }: MomentFieldProps) {
  return (
    <TextInput
      type={type}
      aria-label={label}
      value={value}
      error={wrong}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}

type RowListProps<Row> = RowsProps<Row> & {
  /** Which rows: their heading and explanation go by it. */
  readonly name: 'weekly' | 'closed' | 'dates';
  readonly blank: () => Row;
  readonly children: (row: Row, change: (change: Partial<Row>) => void) => ReactNode;
};

function RowList<Row extends { readonly key: number }>({
  name,
  rows,
  blank,
  onChange,
  children,
}: RowListProps<Row>) {
  const { t } = useTranslation();
  return (
    <fieldset className={classes.rows}>
      <legend>{t(`context.calendars.${name}`)}</legend>
      <Text c="var(--faint)">{t(`context.calendars.${name}Text`)}</Text>
      {rows.map((row) => (
        <div key={row.key} className={classes.row}>
          {children(row, (change) =>
            onChange(rows.map((other) => (other.key === row.key ? { ...other, ...change } : other))),
          )}
          <IconButton
            label={t('common.remove')}
            icon={<Trash2 size={16} />}
            onClick={() => onChange(rows.filter(({ key }) => key !== row.key))}
          />
        </div>
      ))}
      <Button
        className={classes.add ?? ''}
        variant="default"
        size="xs"
        leftSection={<Plus size={14} />}
        onClick={() => onChange([...rows, blank()])}
      >
        {t('common.add')}
      </Button>
    </fieldset>
  );
}
