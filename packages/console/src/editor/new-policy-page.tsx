import { getRouteApi } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { findStart } from '../policies/starts.ts';
import { draftOf, emptyRule } from './draft.ts';
import { PolicyEditor } from './policy-editor.tsx';

const route = getRouteApi('/policies/new');

/** Writes a new policy, from nothing or from one of the starts. */
export function NewPolicyPage() {
  const { t } = useTranslation();
  const { from } = route.useSearch();
  const start = useMemo(() => {
    const found = findStart(from);
    if (found === undefined) return { name: '', description: '', rule: emptyRule() };
    return draftOf({ ...found.policy, name: t(`policies.starts.${found.name}`) });
  }, [from, t]);
  return <PolicyEditor key={from ?? ''} start={start} />;
}
