import { Autocomplete, type AutocompleteProps } from '@mantine/core';
import { useState } from 'react';

type Target = { readonly id: string; readonly name: string };

type TargetPickerProps = Omit<AutocompleteProps, 'data' | 'value' | 'onChange' | 'label'> & {
  readonly label: string;
  readonly visibleLabel?: boolean;
  readonly targets: readonly Target[];
  /** An id, or `{{name}}`. */
  readonly value: string;
  readonly onChange: (value: string) => void;
};

/** Chooses a skill or an agent by name. Any id, and `{{attribute}}`, can be typed: it may be known elsewhere. */
export function TargetPicker({
  label,
  visibleLabel = false,
  targets,
  value,
  onChange,
  ...rest
}: TargetPickerProps) {
  const nameOf = (id: string) => targets.find((target) => target.id === id)?.name ?? id;
  const [typed, setTyped] = useState<string>();
  const choose = (text: string) => {
    setTyped(text);
    onChange(targets.find(({ name }) => name === text)?.id ?? text);
  };
  return (
    <Autocomplete
      {...rest}
      {...(visibleLabel ? { label } : { 'aria-label': label })}
      data={[...new Set(targets.map(({ name }) => name))]}
      limit={50}
      value={typed ?? nameOf(value)}
      onChange={choose}
      onBlur={() => setTyped(undefined)}
      autoComplete="off"
    />
  );
}
