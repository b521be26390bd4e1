import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { givenMembers } from '../data/search-text.ts';
import { useAllowed } from '../data/session.tsx';
import { Page } from '../ui/page.tsx';
import { PageTabs } from '../ui/page-tabs.tsx';
import { AuditLog } from './audit-log.tsx';
import { Revisions } from './revisions.tsx';

const route = getRouteApi('/revisions');

/** Who changed what, when. */
export function RevisionsPage() {
  const { t } = useTranslation();
  const { tab = 'changes', revision } = route.useSearch();
  const navigate = route.useNavigate();
  const audits = useAllowed('access:manage');
  const show = (shown: number | undefined) =>
    void navigate({ search: (now) => givenMembers({ ...now, revision: shown }), resetScroll: false });
  const changes = <Revisions shown={revision} onShow={show} />;
  return (
    <Page title={t('pages.revisions')} note={t('revisions.note')}>
      {audits ? (
        <PageTabs
          label={t('pages.revisions')}
          shown={tab}
          onShow={(name) => void navigate({ search: { tab: name } })}
          tabs={[
            { name: 'changes', label: t('revisions.changes'), content: () => changes },
            { name: 'audit', label: t('revisions.audit'), content: () => <AuditLog /> },
          ]}
        />
      ) : (
        changes
      )}
    </Page>
  );
}
