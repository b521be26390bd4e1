import { TextInput } from '@mantine/core';
import { RotateCcw } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { IconButton } from './icon-button.tsx';

type ClockFieldProps = {
  /** `yyyy-mm-ddThh:mm` in the reader's zone; empty is now. */
  readonly at: string;
  readonly onAt: (at: string) => void;
  readonly description?: string;
  readonly className?: string | undefined;
};

/** The clock something is decided with: now, or another moment. */
export function ClockField({ at, onAt, description, className = '' }: ClockFieldProps) {
  const { t } = useTranslation();
  return (
    <TextInput
      type="datetime-local"
      className={className}
      label={at === '' ? t('common.clockNow') : t('common.clock')}
      description={description}
      value={at}
      onChange={(event) => onAt(event.currentTarget.value)}
      rightSection={
        at === '' ? null : (
          <IconButton
            size="md"
            label={t('common.backToNow')}
            icon={<RotateCcw size={14} />}
            onClick={() => onAt('')}
          />
        )
      }
    />
  );
}
