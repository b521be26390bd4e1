import { Button, Group, TextInput } from '@mantine/core';
import { Search } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';

type LookUpProps = {
  readonly label: string;
  readonly value: string | undefined;
  /** Undefined: nothing any more. */
  readonly onLookUp: (id: string | undefined) => void;
};

/** Asks for an id, and looks up what is known under it. */
export function LookUp({ label, value, onLookUp }: LookUpProps) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState(value ?? '');
  const send = (event: FormEvent) => {
    event.preventDefault();
    onLookUp(typed.trim() || undefined);
  };
  return (
    <form onSubmit={send}>
      <Group gap="xs" align="flex-end">
        <TextInput label={label} value={typed} onChange={(event) => setTyped(event.currentTarget.value)} />
        <Button type="submit" variant="default" leftSection={<Search size={16} />}>
          {t('context.lookUp')}
        </Button>
      </Group>
    </form>
  );
}
