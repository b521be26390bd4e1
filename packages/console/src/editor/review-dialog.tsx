import type { StoredPolicy } from '@conversation-orchestrator/api';
import { Button, Group, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../ui/dialog.tsx';
import { BeforeAfter } from './before-after.tsx';
import { type Draft, policyOf } from './draft.ts';

type ReviewDialogProps = {
  readonly opened: boolean;
  readonly stored: StoredPolicy | undefined;
  readonly draft: Draft;
  readonly onSave: () => void;
  readonly onClose: () => void;
};

/** Shows what saving will change, and whether it applies at once. */
export function ReviewDialog({ opened, stored, draft, onSave, onClose }: ReviewDialogProps) {
  const { t } = useTranslation();
  if (stored === undefined) return null;
  return (
    <Dialog opened={opened} onClose={onClose} size="xl" title={t('editor.reviewTitle')}>
      <Stack gap="md">
        <Text>{t(stored.enabled ? 'editor.reviewEnabled' : 'editor.reviewDisabled')}</Text>
        <BeforeAfter
          sides={[
            { title: t('editor.before'), policy: stored },
            { title: t('editor.after'), policy: policyOf(draft) },
          ]}
        />
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
