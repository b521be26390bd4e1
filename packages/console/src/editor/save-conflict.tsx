import { Button, Group, Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../ui/dialog.tsx';

type SaveConflictProps = {
  /** What somebody else did meanwhile. */
  readonly text: string;
  readonly onTheirs: () => void;
  readonly onMine: () => void;
  readonly onClose: () => void;
  /** Both states, to compare. */
  readonly children: ReactNode;
};

/** Says that somebody else changed what is edited, shows both, and lets the author decide which shall be. */
export function SaveConflict({ text, onTheirs, onMine, onClose, children }: SaveConflictProps) {
  const { t } = useTranslation();
  return (
    <Dialog onClose={onClose} size="xl" title={t('policies.conflictTitle')}>
      <Stack gap="md">
        <Text>{text}</Text>
        {children}
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose} data-autofocus>
            {t('editor.goOnEditing')}
          </Button>
          <Button variant="default" onClick={onTheirs}>
            {t('editor.takeTheirs')}
          </Button>
          <Button color="red.9" onClick={onMine}>
            {t('editor.takeMine')}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
}
