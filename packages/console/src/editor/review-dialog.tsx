import { Button, Group, Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../ui/dialog.tsx';

type ReviewDialogProps = {
  readonly opened: boolean;
  /** When the change applies. */
  readonly text: string;
  readonly onSave: () => void;
  readonly onClose: () => void;
  /** What will change. */
  readonly children: ReactNode;
};

/** Shows what saving will change, and when it applies. */
export function ReviewDialog({ opened, text, onSave, onClose, children }: ReviewDialogProps) {
  const { t } = useTranslation();
  return (
    <Dialog opened={opened} onClose={onClose} size="xl" title={t('editor.reviewTitle')}>
      <Stack gap="md">
        <Text>{text}</Text>
        {children}
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            {t('editor.goOnEditing')}
          </Button>
          <Button onClick={onSave} data-autofocus>
            {t('common.save')}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
}
