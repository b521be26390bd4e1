import { Autocomplete } from '@mantine/core';
import { useMemo } from 'react';
import { useDirectory } from '../data/use-directory.ts';
import { useKnowledge } from './knowledge-context.ts';
import { knownValues } from './known-values.ts';
import { TargetPicker } from './target-picker.tsx';

type TextValueFieldProps = {
  readonly label: string;
  readonly attribute: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
};

/** A text to compare with. Skills and agents are chosen by name; of other attributes, values that occurred are offered. */
export function TextValueField({ label, attribute, value, onChange }: TextValueFieldProps) {
  const { seen } = useKnowledge();
  const { skills, agents } = useDirectory();
  const known = useMemo(() => knownValues(attribute, seen), [attribute, seen]);
  if (/skillId$/i.test(attribute))
    return <TargetPicker label={label} targets={skills} value={value} onChange={onChange} />;
  if (/agentId$/i.test(attribute))
    return <TargetPicker label={label} targets={agents} value={value} onChange={onChange} />;
  return (
    <Autocomplete
      aria-label={label}
      data={known}
      limit={30}
      value={value}
      onChange={onChange}
      autoComplete="off"
    />
  );
}
