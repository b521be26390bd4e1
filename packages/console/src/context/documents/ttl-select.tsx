import { Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';

const HOUR = 3_600;
const CHOICES = [
  { seconds: HOUR, name: 'hour' },
  { seconds: 24 * HOUR, name: 'day' },
  { seconds: 7 * 24 * HOUR, name: 'week' },
  { seconds: 30 * 24 * HOUR, name: 'month' },
  { seconds: 396 * 24 * HOUR, name: 'longest' },
] as const;

type TtlSelectProps = {
  /** Seconds from now; undefined: as the server does by itself. */
  readonly value: number | undefined;
  readonly onChange: (seconds: number | undefined) => void;
};

/** How long a document is kept from now on. */
export function TtlSelect({ value, onChange }: TtlSelectProps) {
  const { t } = useTranslation();
  return (
    <Select
      label={t('context.documents.keepFor')}
      allowDeselect={false}
      data={CHOICES.map(({ seconds, name }) => ({
        value: String(seconds),
        label: t(`context.documents.ttl.${name}`),
      }))}
      value={String(value ?? 396 * 24 * HOUR)}
      onChange={(seconds) => onChange(seconds === null ? undefined : Number(seconds))}
    />
  );
}
