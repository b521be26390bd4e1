import { useTranslation } from 'react-i18next';
import { LoadingRows } from '../ui/loading-rows.tsx';
import { Page } from '../ui/page.tsx';

/** The page Revisions. */
export function RevisionsPage() {
  const { t } = useTranslation();
  return (
    <Page title={t('pages.revisions')}>
      <LoadingRows />
    </Page>
  );
}
