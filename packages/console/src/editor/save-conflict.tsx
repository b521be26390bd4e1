import type { StoredPolicy } from '@conversation-orchestrator/api';
import { Button, Group, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../ui/dialog.tsx';
import { BeforeAfter } from './before-after.tsx';
import { type Draft, policyOf } from './draft.ts';

type SaveConflictProps = {
  /** The policy as somebody else saved it meanwhile. */
  readonly theirs: StoredPolicy | undefined;
  readonly draft: Draft;
  readonly onTheirs: (theirs: StoredPolicy) => void;
  readonly onMine: () => void;
  readonly onClose: () => void;
};

/** Says that somebody else changed the policy, shows both, and lets the author decide which shall be. */
export function SaveConflict({ theirs, draft, onTheirs, onMine, onClose }: SaveConflictProps) {
  const { t } = useTranslation();
  if (theirs === undefined) return null;
  return (
    <Dialog onClose={onClose} size="xl" title={t('policies.conflictTitle')}>
      <Stack gap="md">
        <Text>{t('editor.conflictText', { revision: theirs.revision })}</Text>
        <BeforeAfter
          sides={[
            { title: t('editor.theirs'), policy: theirs },
            { title: t('editor.mine'), policy: policyOf(draft) },
          ]}
        />
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose} data-autofocus>
            {t('editor.goOnEditing')}
          </Button>
          <Button variant="default" onClick={() => onTheirs(theirs)}>
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
