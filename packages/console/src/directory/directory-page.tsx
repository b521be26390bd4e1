import { useTranslation } from 'react-i18next';
import { Page } from '../ui/page.tsx';
import { ReadOnlyNote } from '../ui/read-only-note.tsx';
import { Agents } from './agents.tsx';
import { Skills } from './skills.tsx';

/** Where conversations can be transferred to. */
export function DirectoryPage() {
  const { t } = useTranslation();
  return (
    <Page title={t('pages.directory')} note={t('directory.note')}>
      <ReadOnlyNote scope="config:write" />
      <Skills />
      <Agents />
    </Page>
  );
}
