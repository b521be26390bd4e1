import { useTranslation } from 'react-i18next';
import { LoadingRows } from '../ui/loading-rows.tsx';
import { Page } from '../ui/page.tsx';

/** The page Directory. */
export function DirectoryPage() {
  const { t } = useTranslation();
  return (
    <Page title={t('pages.directory')}>
      <LoadingRows />
    </Page>
  );
}
