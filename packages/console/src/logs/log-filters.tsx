import { Select, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { ListFilter, Search } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { searchChoice } from '../data/search-text.ts';
import { useAccountId } from '../data/session.tsx';
import { useReply } from '../data/use-reply.ts';
import { OUTCOMES, POLICY_STATES } from '../data/wire-values.ts';
import { IconButton } from '../ui/icon-button.tsx';
import { TimeField } from '../ui/time-field.tsx';
import classes from './logs.module.css';
import type { LogFilters as Filters } from './logs-search.ts';

/** New values of filters; undefined takes one away. */
export type FilterChange = { readonly [Name in keyof Filters]?: Filters[Name] | undefined };

type LogFiltersProps = {
  readonly filters: Filters;
  readonly onChange: (change: FilterChange) => void;
};

/** The filters of the log, in one line where there is room. */
export function LogFilters({ filters, onChange }: LogFiltersProps) {
  const { t } = useTranslation();
  const policies =
    useReply('policies.list', { params: { accountId: useAccountId() } }).data?.body.policies ?? [];
  const names = policies.map(({ id, name }) => ({ value: id, label: name }));
  const [folded, setFolded] = useState(true);
  const { policyId } = filters;
  const known = policyId === undefined || names.some(({ value }) => value === policyId);
  return (
    <search className={classes.filters} data-folded={folded || undefined}>
      <ConversationField value={filters.conversationId} onChange={onChange} />
      <IconButton
        className={classes.more ?? ''}
        label={t('logs.filter.more')}
        icon={<ListFilter size={18} />}
        aria-expanded={!folded}
        onClick={() => setFolded(!folded)}
      />
      <Select
        aria-label={t('logs.filter.policy')}
        placeholder={t('logs.filter.anyPolicy')}
        searchable
        clearable
        limit={100}
        data={known ? names : [...names, { value: policyId, label: policyId }]}
        value={policyId ?? null}
        onChange={(value) => onChange({ policyId: value ?? undefined })}
      />
      <Select
        aria-label={t('logs.filter.state')}
        placeholder={t('logs.filter.anyState')}
        clearable
        data={POLICY_STATES.map((value) => ({ value, label: t(`policyWords.states.${value}`) }))}
        value={filters.state ?? null}
        onChange={(value) => onChange({ state: searchChoice(value, POLICY_STATES) })}
      />
      <Select
        aria-label={t('logs.filter.outcome')}
        placeholder={t('logs.filter.anyOutcome')}
        clearable
        data={OUTCOMES.map((value) => ({ value, label: t(`policyWords.outcomes.${value}`) }))}
        value={filters.outcome ?? null}
        onChange={(value) => onChange({ outcome: searchChoice(value, OUTCOMES) })}
      />
      <TimeField label={t('logs.filter.from')} value={filters.from} onChange={(from) => onChange({ from })} />
      <TimeField label={t('logs.filter.to')} value={filters.to} onChange={(to) => onChange({ to })} />
    </search>
  );
}

type ConversationFieldProps = {
  readonly value: string | undefined;
  readonly onChange: (change: FilterChange) => void;
};

function ConversationField({ value, onChange }: ConversationFieldProps) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState(value ?? '');
  // The address may change otherwise: a link, or the way back.
  useEffect(() => setTyped((now) => (now.trim() === (value ?? '') ? now : (value ?? ''))), [value]);
  const search = useDebouncedCallback(
    (text: string) => onChange({ conversationId: text.trim() || undefined }),
    400,
  );
  return (
    <TextInput
      type="search"
      aria-label={t('logs.filter.conversation')}
      placeholder={t('logs.filter.conversation')}
      leftSection={<Search size={16} />}
      value={typed}
      onChange={({ currentTarget }) => {
        setTyped(currentTarget.value);
        search(currentTarget.value);
      }}
    />
  );
}
