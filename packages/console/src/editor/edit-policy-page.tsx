import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useAccountId } from '../data/session.tsx';
import { useReply } from '../data/use-reply.ts';
import { Loaded } from '../ui/loaded.tsx';
import { LoadingRows } from '../ui/loading-rows.tsx';
import { Page } from '../ui/page.tsx';
import { PolicyEditor } from './policy-editor.tsx';

const route = getRouteApi('/policies/$policyId/edit');

/** Changes an existing policy. */
export function EditPolicyPage() {
  const { t } = useTranslation();
  const { policyId } = route.useParams();
  const query = useReply('policies.get', { params: { accountId: useAccountId(), policyId } });
  if (query.data === undefined)
    return (
      <Page title={t('editor.editTitle', { name: '' })}>
        <Loaded query={query} loading={<LoadingRows rows={8} height={56} />}>
          {() => null}
        </Loaded>
      </Page>
    );
  return <PolicyEditor key={policyId} stored={query.data.body} />;
}
