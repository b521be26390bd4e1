import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FormModal } from '../../ui/form-modal.tsx';
import { showDone } from '../../ui/toast.tsx';
import { TtlSelect } from './ttl-select.tsx';
import type { useDocument } from './use-document.ts';

type ExpiryFormProps = { readonly document: ReturnType<typeof useDocument>; readonly onClose: () => void };

/** Sets when a document expires; its properties stay as they are. */
export function ExpiryForm({ document, onClose }: ExpiryFormProps) {
  const { t } = useTranslation();
  const [seconds, setSeconds] = useState<number | undefined>(86_400);
  const save = () =>
    document.save.mutate(document.merge({}, seconds), {
      onSuccess: () => {
        showDone(t('common.saved'));
        onClose();
      },
    });
  return (
    <FormModal
      title={t('context.documents.changeExpiry')}
      submit={t('common.save')}
      size="sm"
      busy={document.save.isPending}
      error={document.save.error}
      onSubmit={save}
      onClose={onClose}
    >
      <TtlSelect value={seconds} onChange={setSeconds} />
    </FormModal>
  );
}
