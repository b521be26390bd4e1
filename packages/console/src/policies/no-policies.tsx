import { Button, Group } from '@mantine/core';
import { ListOrdered, SearchX } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../ui/empty-state.tsx';
import { LinkButton } from '../ui/link-button.tsx';
import { STARTS } from './starts.ts';

/** What an account without policies shows: what they are, and four to start from. */
export function NoPolicies({ editable }: { readonly editable: boolean }) {
  const { t } = useTranslation();
  return (
    <EmptyState icon={<ListOrdered />} title={t('policies.emptyTitle')} text={t('policies.emptyText')}>
      {editable && (
        <Group justify="center" gap="xs">
          {STARTS.map(({ name }) => (
            <LinkButton key={name} to="/policies/new" search={{ from: name }} variant="light">
              {t(`policies.starts.${name}`)}
            </LinkButton>
          ))}
        </Group>
      )}
    </EmptyState>
  );
}

/** What a search without result shows. */
export function NothingFound({ onClear }: { readonly onClear: () => void }) {
  const { t } = useTranslation();
  return (
    <EmptyState icon={<SearchX />} title={t('policies.nothingFound')} text={t('policies.nothingFoundText')}>
      <Button variant="default" onClick={onClear}>
        {t('policies.showAll')}
      </Button>
    </EmptyState>
  );
}
