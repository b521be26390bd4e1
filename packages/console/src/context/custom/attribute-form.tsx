import type { CustomAttribute } from '@conversation-orchestrator/api';
import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAccountId } from '../../data/session.tsx';
import { useChange } from '../../data/use-change.ts';
import { FormModal } from '../../ui/form-modal.tsx';
import { showDone } from '../../ui/toast.tsx';
import { draftOf, EMPTY_DRAFT, valueOfDraft } from '../../ui/value/value-draft.ts';
import { ValueEditor } from '../../ui/value/value-editor.tsx';

const OUTDATED = ['attributes.list', 'policies.list', 'revisions.list'] as const;
/** As the server has it: letters, digits, underscores, hyphens, and dots between them. */
const NAME = /^[\w$][\w$-]*(\.[\w$-]+)*$/;

type AttributeFormProps = {
  /** The one to change; left out, a new one. */
  readonly attribute?: CustomAttribute;
  readonly revision: number;
  readonly onClose: () => void;
};

/** Adds a custom attribute that is a value, or changes one. */
export function AttributeForm({ attribute, revision, onClose }: AttributeFormProps) {
  const { t } = useTranslation();
  const params = { accountId: useAccountId() };
  const create = useChange('attributes.create', OUTDATED);
  const replace = useChange('attributes.replace', OUTDATED);
  const [name, setName] = useState(attribute?.name ?? '');
  const [description, setDescription] = useState(attribute?.description ?? '');
  const [draft, setDraft] = useState(attribute?.type === 'static' ? draftOf(attribute.value) : EMPTY_DRAFT);

  const value = valueOfDraft(draft);
  const plain = name.trim().replace(/^custom\./, '');
  const save = () => {
    if (value === undefined) return;
    const body = { name: plain, type: 'static', value, ...(description !== '' && { description }) } as const;
    const onSuccess = () => {
      showDone(t('context.custom.savedDone', { name: plain }));
      onClose();
    };
    if (attribute === undefined) return create.mutate({ params, body }, { onSuccess });
    const headers = { 'if-match': `"${revision}"` };
    replace.mutate({ params: { ...params, name: attribute.name }, headers, body }, { onSuccess });
  };

  return (
    <FormModal
      title={attribute === undefined ? t('context.custom.add') : `custom.${attribute.name}`}
      submit={t('common.save')}
      busy={create.isPending || replace.isPending}
      incomplete={!NAME.test(plain) || value === undefined}
      error={create.error ?? replace.error}
      onSubmit={save}
      onClose={onClose}
    >
      {attribute === undefined && (
        <TextInput
          label={t('context.custom.name')}
          description={t('context.custom.nameHint')}
          leftSection={<span style={{ paddingLeft: 12 }}>custom.</span>}
          leftSectionWidth={72}
          value={name}
          error={plain !== '' && !NAME.test(plain) && t('context.custom.nameWrong')}
          data-autofocus
          onChange={(event) => setName(event.currentTarget.value)}
        />
      )}
      <ValueEditor draft={draft} onChange={setDraft} />
      <TextInput
        label={t('context.custom.description')}
        value={description}
        onChange={(event) => setDescription(event.currentTarget.value)}
      />
    </FormModal>
  );
}
