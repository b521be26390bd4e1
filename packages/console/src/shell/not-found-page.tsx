import { MapPinOff } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../ui/empty-state.tsx';
import { LinkButton } from '../ui/link-button.tsx';
import { Page } from '../ui/page.tsx';

/** What an address that leads nowhere shows. */
export function NotFoundPage() {
  const { t } = useTranslation();
  return (
    <Page title={t('shell.notFoundTitle')}>
      <EmptyState icon={<MapPinOff />} title={t('shell.notFoundTitle')} text={t('shell.notFoundText')}>
        <LinkButton to="/policies">{t('shell.toPolicies')}</LinkButton>
      </EmptyState>
    </Page>
  );
}
