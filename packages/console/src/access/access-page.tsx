import { useTranslation } from 'react-i18next';
import { LoadingRows } from '../ui/loading-rows.tsx';
import { Page } from '../ui/page.tsx';

/** The page Access. */
export function AccessPage() {
  const { t } = useTranslation();
  return (
    <Page title={t('pages.access')}>
      <LoadingRows />
    </Page>
  );
}
