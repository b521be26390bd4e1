import { useTranslation } from 'react-i18next';
import { useAccountId } from '../data/session.tsx';
import { useChange } from '../data/use-change.ts';
import { ConfirmDialog } from '../ui/confirm-dialog.tsx';
import { showDone, showFailure } from '../ui/toast.tsx';

type DeleteChannelProps = {
  readonly channel: { readonly id: string; readonly name: string };
  readonly onClose: () => void;
};

/** Deletes a channel after saying what comes through it no more. */
export function DeleteChannel({ channel: { id, name }, onClose }: DeleteChannelProps) {
  const { t } = useTranslation();
  const params = { accountId: useAccountId(), channelId: id };
  const remove = useChange('channels.delete', ['channels.list', 'channels.get']);
  return (
    <ConfirmDialog
      opened
      title={t('channels.deleteTitle', { name })}
      text={t('channels.deleteText')}
      confirm={t('channels.deleteConfirm')}
      busy={remove.isPending}
      onConfirm={() =>
        remove.mutate(
          { params, headers: {} },
          {
            onSuccess: () => showDone(t('channels.deleted', { name })),
            onError: (error) => showFailure(error, t),
            onSettled: onClose,
          },
        )
      }
      onClose={onClose}
    />
  );
}
