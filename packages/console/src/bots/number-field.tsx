import { TextInput } from '@mantine/core';
import { useState } from 'react';

type NumberFieldProps = {
  readonly label: string;
  readonly description?: string;
  readonly placeholder?: string;
  readonly value: number | undefined;
  /** Undefined where the field is empty, or holds no number. */
  readonly onChange: (value: number | undefined) => void;
};

/** A number that may be left out. What is typed stays as it is typed. */
export function NumberField({ value, onChange, ...field }: NumberFieldProps) {
  const [typed, setTyped] = useState(value === undefined ? '' : String(value));
  const shown = numberOf(typed) === value ? typed : value === undefined ? '' : String(value);
  return (
    <TextInput
      {...field}
      inputMode="decimal"
      value={shown}
      onChange={(event) => {
        setTyped(event.currentTarget.value);
        onChange(numberOf(event.currentTarget.value));
      }}
    />
  );
}

function numberOf(text: string): number | undefined {
  const number = Number(text.trim().replace(',', '.'));
  return text.trim() === '' || Number.isNaN(number) ? undefined : number;
}
