import { List, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { RotateCcw } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useAccountId } from '../data/session.tsx';
import { useChange } from '../data/use-change.ts';
import { useReply } from '../data/use-reply.ts';
import { ConfirmDialog } from '../ui/confirm-dialog.tsx';
import { GuardedButton } from '../ui/guarded-button.tsx';
import { Loaded } from '../ui/loaded.tsx';
import { showDone, showFailure } from '../ui/toast.tsx';
import { useSummary } from './use-summary.ts';

const LISTED = 10;
const OUTDATED = [
  'revisions.list',
  'policies.list',
  'policies.get',
  'attributes.list',
  'calendars.list',
  'settings.get',
] as const;

type RestoreProps = { readonly number: number; readonly onRestored: (revision: number) => void };

/** Goes back to how the routing was at a revision, after naming the changes that are undone. Going back can itself be undone. */
export function Restore({ number, onRestored }: RestoreProps) {
  const { t } = useTranslation();
  const params = { accountId: useAccountId() };
  const current = useReply('policies.list', { params }).data?.body.revision;
  const restore = useChange('revisions.restore', OUTDATED);
  const [opened, { open, close }] = useDisclosure();
  if (current === undefined) return null;
  if (current === number) return <Text c="var(--faint)">{t('revisions.isCurrent')}</Text>;

  // Promises, not callbacks: the undo is pressed when this revision may not be shown any more.
  const goTo = async (revision: number, from: number, undoable: boolean) => {
    try {
      const { body } = await restore.mutateAsync({
        params: { ...params, revision },
        headers: { 'if-match': `"${from}"` },
      });
      const back = { label: t('common.undo'), run: () => void goTo(from, body.revision, false) };
      showDone(t('revisions.restored', { revision }), undoable ? back : undefined);
      onRestored(body.revision);
    } catch (error) {
      showFailure(error, t);
    } finally {
      close();
    }
  };
  return (
    <div>
      <GuardedButton
        scope="config:write"
        variant="default"
        leftSection={<RotateCcw size={16} />}
        onClick={open}
      >
        {t('revisions.restore')}
      </GuardedButton>
      <ConfirmDialog
        opened={opened}
        title={t('revisions.restoreTitle', { revision: number })}
        text={opened && <UndoneChanges since={number} />}
        confirm={t('revisions.restoreConfirm')}
        busy={restore.isPending}
        onConfirm={() => void goTo(number, current, true)}
        onClose={close}
      />
    </div>
  );
}

/** The changes made since a revision: what going back to it undoes. */
function UndoneChanges({ since }: { readonly since: number }) {
  const { t } = useTranslation();
  const summaryOf = useSummary();
  const list = useReply('revisions.list', { params: { accountId: useAccountId() }, query: { limit: 100 } });
  return (
    <Loaded query={list}>
      {({ body: { revisions, nextCursor } }) => {
        const undone = revisions.filter(({ revision }) => revision > since);
        const rest = undone.length - LISTED;
        return (
          <>
            <Text mb="xs">{t('revisions.restoreText')}</Text>
            <List>
              {undone.slice(0, LISTED).map((revision) => (
                <List.Item key={revision.revision}>
                  {summaryOf(revision)} ({revision.by.name})
                </List.Item>
              ))}
            </List>
            {(rest > 0 || nextCursor !== undefined) && <Text mt="xs">{t('revisions.andOlder')}</Text>}
          </>
        );
      }}
    </Loaded>
  );
}
