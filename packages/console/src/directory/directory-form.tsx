import { TextInput } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FormModal } from '../ui/form-modal.tsx';
import { showDone } from '../ui/toast.tsx';

/** How the form is told that it was saved. */
type Saving = { readonly onSuccess: () => void };

type DirectoryFormProps = {
  /** The one to change; left out, a new one. */
  readonly stored: { readonly name: string } | undefined;
  /** The title while there is none. */
  readonly add: string;
  readonly busy: boolean;
  readonly error: unknown;
  /** Saves it under a name; a new one also under an id, where its author chose one. */
  readonly onSave: (named: { readonly name: string; readonly id?: string }, saving: Saving) => void;
  readonly onClose: () => void;
  /** Further fields. */
  readonly children?: ReactNode;
};

/** Adds something of the directory, or changes it: its name, its id while it is new, and what else belongs to it. */
export function DirectoryForm({ stored, add, busy, error, onSave, onClose, children }: DirectoryFormProps) {
  const { t } = useTranslation();
  const [name, setName] = useState(stored?.name ?? '');
  const [id, setId] = useState('');
  const save = () => {
    const named = { name: name.trim(), ...(id.trim() !== '' && { id: id.trim() }) };
    const onSuccess = () => {
      showDone(t('directory.saved', { name: named.name }));
      onClose();
    };
    onSave(named, { onSuccess });
  };
  return (
    <FormModal
      title={stored?.name ?? add}
      submit={t('common.save')}
      size="md"
      busy={busy}
      incomplete={name.trim() === ''}
      error={error}
      onSubmit={save}
      onClose={onClose}
    >
      <TextInput
        label={t('directory.name')}
        value={name}
        data-autofocus
        onChange={(event) => setName(event.currentTarget.value)}
      />
      {stored === undefined && (
        <TextInput
          label={t('directory.id')}
          description={t('directory.idHint')}
          value={id}
          onChange={(event) => setId(event.currentTarget.value)}
        />
      )}
      {children}
    </FormModal>
  );
}
