import { getRouteApi } from '@tanstack/react-router';
import { Lock } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useAllowed } from '../data/session.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { Page } from '../ui/page.tsx';
import { PageTabs } from '../ui/page-tabs.tsx';
import { ApiKey } from './api-key.tsx';
import { Clients } from './clients.tsx';
import { TestToken } from './test-token.tsx';
import { Users } from './users.tsx';

const route = getRouteApi('/access');

/** Who and what may use the account: programs, people, keys. */
export function AccessPage() {
  const { t } = useTranslation();
  const { tab = 'clients' } = route.useSearch();
  const navigate = route.useNavigate();
  const allowed = useAllowed('access:manage');
  return (
    <Page title={t('pages.access')} note={t('access.note')}>
      {allowed ? (
        <PageTabs
          label={t('pages.access')}
          shown={tab}
          onShow={(name) => void navigate({ search: { tab: name } })}
          tabs={[
            { name: 'clients', label: t('access.clients.title'), content: () => <Clients /> },
            { name: 'test-token', label: t('access.testToken.title'), content: () => <TestToken /> },
            { name: 'key', label: t('access.key.title'), content: () => <ApiKey /> },
            { name: 'users', label: t('access.users.title'), content: () => <Users /> },
          ]}
        />
      ) : (
        <EmptyState icon={<Lock />} title={t('access.deniedTitle')} text={t('access.deniedText')} />
      )}
    </Page>
  );
}
