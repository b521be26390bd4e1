import { TextInput } from '@mantine/core';
import { localMinute } from './local-minute.ts';

type TimeFieldProps = {
  readonly label: string;
  /** ISO time. */
  readonly value: string | undefined;
  /** The time as ISO, to the minute; undefined where the field was emptied. */
  readonly onChange: (value: string | undefined) => void;
};

/** A date and time in the reader's zone, in the browser's own field. */
export function TimeField({ label, value, onChange }: TimeFieldProps) {
  return (
    <TextInput
      type="datetime-local"
      aria-label={label}
      leftSection={
        <span style={{ paddingInline: 8, whiteSpace: 'nowrap', color: 'var(--faint)' }}>{label}</span>
      }
      leftSectionWidth={`calc(${label.length}ch + 16px)`}
      value={value === undefined ? '' : localMinute(Date.parse(value))}
      onChange={({ currentTarget }) => {
        const at = Date.parse(currentTarget.value);
        onChange(Number.isNaN(at) ? undefined : new Date(at).toISOString());
      }}
    />
  );
}
