import type { CustomAttribute } from '@conversation-orchestrator/api';
import { SegmentedControl, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAccountId } from '../../data/session.tsx';
import { useChange } from '../../data/use-change.ts';
import { FormModal } from '../../ui/form-modal.tsx';
import { showDone } from '../../ui/toast.tsx';
import { ValueEditor } from '../../ui/value/value-editor.tsx';
import { type AttributeDraft, bodyOfDraft, draftOfAttribute, NAME, plainName } from './attribute-draft.ts';
import { FUNCTION_LIMITS, FunctionFields } from './function-fields.tsx';

const OUTDATED = ['attributes.list', 'policies.list', 'revisions.list'] as const;

type AttributeFormProps = {
  /** The one to change; left out, a new one. */
  readonly attribute?: CustomAttribute;
  readonly revision: number;
  readonly onClose: () => void;
};

/** Adds a custom attribute, a value or the result of a function, or changes one. */
export function AttributeForm({ attribute, revision, onClose }: AttributeFormProps) {
  const { t } = useTranslation();
  const params = { accountId: useAccountId() };
  const create = useChange('attributes.create', OUTDATED);
  const replace = useChange('attributes.replace', OUTDATED);
  const [draft, setDraft] = useState(() => draftOfAttribute(attribute));
  const change = (part: Partial<AttributeDraft>) => setDraft((now) => ({ ...now, ...part }));
  const { body, mistakes } = bodyOfDraft(draft, FUNCTION_LIMITS);
  const save = () => {
    if (body === undefined) return;
    const onSuccess = () => {
      showDone(t('context.custom.savedDone', { name: body.name }));
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
      incomplete={body === undefined}
      error={create.error ?? replace.error}
      onSubmit={save}
      onClose={onClose}
    >
      {attribute === undefined && <NewAttribute draft={draft} onChange={change} />}
      {draft.type === 'static' ? (
        <ValueEditor draft={draft.value} onChange={(value) => change({ value })} />
      ) : (
        <FunctionFields
          draft={draft.function}
          mistakes={mistakes}
          onChange={(changed) => change({ function: changed })}
        />
      )}
      <TextInput
        label={t('context.custom.description')}
        value={draft.description}
        onChange={(event) => change({ description: event.currentTarget.value })}
      />
    </FormModal>
  );
}

type NewAttributeProps = {
  readonly draft: AttributeDraft;
  readonly onChange: (part: Partial<AttributeDraft>) => void;
};

/** What is chosen once: the name, and where the value comes from. */
function NewAttribute({ draft: { name, type }, onChange }: NewAttributeProps) {
  const { t } = useTranslation();
  const plain = plainName(name);
  return (
    <>
      <SegmentedControl
        aria-label={t('context.custom.source')}
        style={{ alignSelf: 'flex-start' }}
        data={[
          { value: 'static', label: t('context.custom.static') },
          { value: 'function', label: t('context.custom.function') },
        ]}
        value={type}
        onChange={(chosen) => onChange({ type: chosen === 'function' ? 'function' : 'static' })}
      />
      <TextInput
        label={t('context.custom.name')}
        description={t('context.custom.nameHint')}
        leftSection={<span style={{ paddingLeft: 12, color: 'var(--faint)' }}>custom.</span>}
        leftSectionWidth={72}
        value={name}
        error={plain !== '' && !NAME.test(plain) && t('context.custom.nameWrong')}
        data-autofocus
        onChange={(event) => onChange({ name: event.currentTarget.value })}
      />
    </>
  );
}
