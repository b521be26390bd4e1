import { NativeSelect, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { Link } from '@tanstack/react-router';
import { FlaskConical, Plus, Search } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAllowed } from '../data/session.tsx';
import { LinkButton } from '../ui/link-button.tsx';
import { TimeAgo } from '../ui/time-ago.tsx';
import classes from './policies-page.module.css';
import { type PoliciesSearch, SHOWN } from './policies-search.ts';
import { usePolicies } from './use-policies.ts';

/** How current the list is, and who changed it last. */
export function ListNote() {
  const { t } = useTranslation();
  const body = usePolicies().data?.body;
  if (body === undefined || body.revision === 0) return null;
  return (
    <>
      <Link to="/revisions">{t('policies.revision', { revision: body.revision })}</Link>
      {body.changedAt !== undefined && (
        <>
          {' · '}
          <TimeAgo at={body.changedAt} />
        </>
      )}
      {body.changedBy !== undefined && ` ${t('policies.changedBy', { name: body.changedBy.name })}`}
    </>
  );
}

type ListHeadProps = {
  readonly search: PoliciesSearch;
  readonly onSearch: (next: {
    readonly q?: string | undefined;
    readonly show?: PoliciesSearch['show'] | undefined;
  }) => void;
};

/** Search, filter, and the ways to try and to begin. */
export function ListHead({ search, onSearch }: ListHeadProps) {
  const { t } = useTranslation();
  const editable = useAllowed('config:write');
  const [typed, setTyped] = useTyped(search.q ?? '', (q) => onSearch({ q: q || undefined }));
  return (
    <>
      <TextInput
        className={classes.search ?? ''}
        type="search"
        aria-label={t('policies.search')}
        placeholder={t('policies.search')}
        leftSection={<Search size={16} />}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      <NativeSelect
        w={150}
        aria-label={t('policies.filter')}
        data={SHOWN.map((value) => ({ value, label: t(`policies.show.${value}`) }))}
        value={search.show ?? 'all'}
        onChange={({ currentTarget: { value } }) =>
          onSearch({ show: value === 'enabled' || value === 'disabled' ? value : undefined })
        }
      />
      <LinkButton to="/try" variant="default" leftSection={<FlaskConical size={16} />}>
        {t('policies.try')}
      </LinkButton>
      {editable && (
        <LinkButton to="/policies/new" leftSection={<Plus size={16} />}>
          {t('policies.add')}
        </LinkButton>
      )}
    </>
  );
}

const PAUSE_MS = 150;

/** What is typed, at once, and what is searched for, a moment after the last key. Where the search is emptied elsewhere, the field is too. */
function useTyped(
  searched: string,
  onSearch: (text: string) => void,
): readonly [string, (text: string) => void] {
  const [typed, setTyped] = useState(searched);
  const [before, setBefore] = useState(searched);
  const searchSoon = useDebouncedCallback(onSearch, PAUSE_MS);
  if (before !== searched) {
    setBefore(searched);
    if (searched === '') setTyped('');
  }
  return [
    typed,
    (text) => {
      setTyped(text);
      searchSoon(text);
    },
  ];
}
