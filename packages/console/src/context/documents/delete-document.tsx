import { useDisclosure } from '@mantine/hooks';
import { Trash2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { GuardedButton } from '../../ui/guarded-button.tsx';
import { showDone, showFailure } from '../../ui/toast.tsx';
import type { useDocument } from './use-document.ts';

const NAMED = 12;

type DeleteDocumentProps = {
  readonly document: ReturnType<typeof useDocument>;
  readonly names: readonly string[];
};

/** Deletes a document after saying which properties go with it. */
export function DeleteDocument({ document, names }: DeleteDocumentProps) {
  const { t, i18n } = useTranslation();
  const [opened, { open, close }] = useDisclosure();
  const shown = names.slice(0, NAMED);
  const rest = names.length - shown.length;
  const all = [...shown, ...(rest > 0 ? [t('context.documents.andMore', { count: rest })] : [])];
  const remove = () =>
    document.removeDocument.mutate(document.whole(), {
      onSuccess: () => showDone(t('context.documents.documentDeleted')),
      onError: (error) => showFailure(error, t),
      onSettled: close,
    });
  return (
    <>
      <GuardedButton
        scope="context:write"
        variant="default"
        leftSection={<Trash2 size={16} />}
        onClick={open}
      >
        {t('common.delete')}
      </GuardedButton>
      <ConfirmDialog
        opened={opened}
        title={t('context.documents.deleteTitle')}
        text={t('context.documents.deleteText', { names: new Intl.ListFormat(i18n.language).format(all) })}
        confirm={t('context.documents.deleteConfirm')}
        busy={document.removeDocument.isPending}
        onConfirm={remove}
        onClose={close}
      />
    </>
  );
}
