import type { JsonObject } from '@conversation-orchestrator/api';
import { Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FormModal } from '../../ui/form-modal.tsx';
import { showDone } from '../../ui/toast.tsx';
import { draftOf, EMPTY_DRAFT, valueOfDraft } from '../../ui/value/value-draft.ts';
import { ValueEditor } from '../../ui/value/value-editor.tsx';
import { TtlSelect } from './ttl-select.tsx';
import type { useDocument } from './use-document.ts';

type PropertyFormProps = {
  /** The property to change; left out, a new one. */
  readonly name?: string;
  readonly document: ReturnType<typeof useDocument>;
  readonly payload: JsonObject;
  /** The document itself comes to be. */
  readonly isNew: boolean;
  readonly onClose: () => void;
};

/** Adds a property to a document, or changes one; the others stay as they are. */
export function PropertyForm({ name: known, document, payload, isNew, onClose }: PropertyFormProps) {
  const { t } = useTranslation();
  const [name, setName] = useState(known ?? '');
  const [draft, setDraft] = useState(known === undefined ? EMPTY_DRAFT : draftOf(payload[known] ?? null));
  const [ttlSeconds, setTtlSeconds] = useState<number>();
  const value = valueOfDraft(draft);
  const overwrites = known === undefined && Object.hasOwn(payload, name.trim());
  const save = () => {
    if (value === undefined) return;
    document.save.mutate(document.merge({ [name.trim()]: value }, ttlSeconds), {
      onSuccess: () => {
        showDone(t('context.documents.propertySaved', { name: name.trim() }));
        onClose();
      },
    });
  };
  return (
    <FormModal
      title={known ?? t('context.documents.addProperty')}
      submit={t('common.save')}
      busy={document.save.isPending}
      incomplete={name.trim() === '' || value === undefined}
      error={document.save.error}
      onSubmit={save}
      onClose={onClose}
    >
      {known === undefined && (
        <TextInput
          label={t('context.documents.property')}
          value={name}
          data-autofocus
          onChange={(event) => setName(event.currentTarget.value)}
        />
      )}
      {overwrites && <Text>{t('context.documents.overwrites', { name: name.trim() })}</Text>}
      <ValueEditor draft={draft} onChange={setDraft} />
      {isNew && <TtlSelect value={ttlSeconds} onChange={setTtlSeconds} />}
    </FormModal>
  );
}
