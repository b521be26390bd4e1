import { Button, Code } from '@mantine/core';
import { Bug } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../ui/empty-state.tsx';
import { Page } from '../ui/page.tsx';

/** What stands in place of a page that failed in a way nobody foresaw. The rest of the console goes on. */
export function PageCrash({ error }: { readonly error: unknown }) {
  const { t } = useTranslation();
  return (
    <Page title={t('shell.crashedTitle')}>
      <EmptyState icon={<Bug />} title={t('shell.crashedTitle')} text={t('shell.crashedText')}>
        <Code block>{String(error)}</Code>
        <Button onClick={() => window.location.reload()}>{t('common.reload')}</Button>
      </EmptyState>
    </Page>
  );
}
