import { useTranslation } from 'react-i18next';
import { LoadingRows } from '../ui/loading-rows.tsx';
import { Page } from '../ui/page.tsx';

/** The page Settings. */
export function SettingsPage() {
  const { t } = useTranslation();
  return (
    <Page title={t('pages.settings')}>
      <LoadingRows />
    </Page>
  );
}
