import { useTranslation } from 'react-i18next';
import { failedWith } from '../data/call.ts';
import { useAccountId } from '../data/session.tsx';
import { useChange } from '../data/use-change.ts';
import { useReply } from '../data/use-reply.ts';
import { ConfirmDialog } from '../ui/confirm-dialog.tsx';
import { showDone, showFailure } from '../ui/toast.tsx';

type DeleteBotProps = { readonly botId: string; readonly onClose: () => void };

/** Deletes a bot as it is now, after saying what goes with it. */
export function DeleteBot({ botId, onClose }: DeleteBotProps) {
  const { t } = useTranslation();
  const params = { accountId: useAccountId(), botId };
  const kept = useReply('bots.get', { params }).data;
  // The bot itself is not read again: it is gone.
  const remove = useChange('bots.delete', ['bots.list']);
  if (kept === undefined) return null;
  const { name, steps } = kept.body;
  const run = () =>
    remove.mutate(
      { params, headers: { 'if-match': kept.headers.get('etag') ?? '*' } },
      {
        onSuccess: () => showDone(t('bots.deleted', { name })),
        onError: (error) =>
          showFailure(
            failedWith(error, 'PRECONDITION_FAILED') ? new Error(t('bots.deleteConflict', { name })) : error,
            t,
          ),
        onSettled: onClose,
      },
    );
  return (
    <ConfirmDialog
      opened
      title={t('bots.deleteTitle', { name })}
      text={t('bots.deleteText', { count: steps.length })}
      confirm={t('bots.deleteConfirm')}
      busy={remove.isPending}
      onConfirm={run}
      onClose={onClose}
    />
  );
}
