import type { CustomAttribute } from '@conversation-orchestrator/api';
import { Button, TextInput } from '@mantine/core';
import { Plus, Search, Variable } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAccountId } from '../../data/session.tsx';
import { useReply } from '../../data/use-reply.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { GuardedButton } from '../../ui/guarded-button.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { Section } from '../../ui/section.tsx';
import { AttributeForm } from './attribute-form.tsx';
import { AttributeRows } from './attribute-rows.tsx';

const SHOWN_AT_FIRST = 200;

/** The account's own attributes: values, and results of functions. */
export function CustomAttributes() {
  const { t } = useTranslation();
  const list = useReply('attributes.list', { params: { accountId: useAccountId() } });
  const [form, setForm] = useState<{ readonly attribute?: CustomAttribute }>();
  const [search, setSearch] = useState('');
  const add = (
    <GuardedButton scope="config:write" leftSection={<Plus size={16} />} onClick={() => setForm({})}>
      {t('context.custom.add')}
    </GuardedButton>
  );
  return (
    <Section
      title={t('context.custom.title')}
      text={t('context.custom.text')}
      actions={
        <>
          <TextInput
            type="search"
            aria-label={t('context.custom.search')}
            placeholder={t('context.custom.search')}
            leftSection={<Search size={16} />}
            value={search}
            onChange={(event) => setSearch(event.currentTarget.value)}
          />
          {add}
        </>
      }
    >
      <Loaded query={list}>
        {({ body: { attributes, revision } }) => (
          <>
            {attributes.length === 0 ? (
              <EmptyState
                icon={<Variable />}
                title={t('context.custom.emptyTitle')}
                text={t('context.custom.emptyText')}
              >
                {add}
              </EmptyState>
            ) : (
              <FoundAttributes
                key={search}
                found={attributes.filter((attribute) => fits(attribute, search.trim().toLowerCase()))}
                revision={revision}
                onEdit={(attribute) => setForm({ attribute })}
              />
            )}
            {form !== undefined && (
              <AttributeForm {...form} revision={revision} onClose={() => setForm(undefined)} />
            )}
          </>
        )}
      </Loaded>
    </Section>
  );
}

type FoundAttributesProps = {
  readonly found: readonly CustomAttribute[];
  readonly revision: number;
  readonly onEdit: (attribute: CustomAttribute) => void;
};

function FoundAttributes({ found, revision, onEdit }: FoundAttributesProps) {
  const { t } = useTranslation();
  const [shown, setShown] = useState(SHOWN_AT_FIRST);
  if (found.length === 0) return <>{t('context.custom.nothingFound')}</>;
  return (
    <>
      <AttributeRows attributes={found.slice(0, shown)} revision={revision} onEdit={onEdit} />
      {found.length > shown && (
        <Button mt="sm" variant="default" onClick={() => setShown(shown + SHOWN_AT_FIRST)}>
          {t('context.custom.more', { shown, count: found.length })}
        </Button>
      )}
    </>
  );
}

function fits({ name, description = '' }: CustomAttribute, text: string): boolean {
  return `custom.${name} ${description}`.toLowerCase().includes(text);
}
