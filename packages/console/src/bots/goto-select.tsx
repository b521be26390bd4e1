import { Select } from '@mantine/core';
import { FieldIssues, useBotEditing } from './bot-editing.tsx';

type GotoSelectProps = {
  readonly label: string;
  readonly path: string;
  readonly value: string | undefined;
  /** What happens where no step is chosen; left out, one must be. */
  readonly otherwise?: string;
  readonly onChange: (step: string | undefined) => void;
};

/** Chooses the step a conversation goes on at. One that is not there any more is still shown. */
export function GotoSelect({ label, path, value, otherwise, onChange }: GotoSelectProps) {
  const { stepIds } = useBotEditing();
  const known = [...new Set([...stepIds, ...(value ? [value] : [])])].filter((id) => id !== '');
  return (
    <div>
      <Select
        label={label}
        data={known}
        value={value ?? null}
        allowDeselect={false}
        clearable={otherwise !== undefined}
        {...(otherwise !== undefined && { placeholder: otherwise })}
        onChange={(chosen) => onChange(chosen ?? undefined)}
      />
      <FieldIssues path={path} />
    </div>
  );
}
