import { Paper } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { useAllowed } from '../data/session.tsx';
import { withTexts } from '../i18n/with-texts.ts';
import { tourAnchor } from '../tour/anchor.ts';
import columns from '../ui/columns.module.css';
import { DetailPane } from '../ui/detail-pane.tsx';
import { Loaded } from '../ui/loaded.tsx';
import { LoadingRows } from '../ui/loading-rows.tsx';
import { Page } from '../ui/page.tsx';
import { filterPolicies } from './filter-policies.ts';
import { ListFoot } from './list-foot.tsx';
import { ListHead, ListNote } from './list-head.tsx';
import { NoPolicies, NothingFound } from './no-policies.tsx';
import classes from './policies-page.module.css';
import type { PoliciesSearch } from './policies-search.ts';
import { PolicyList } from './policy-list.tsx';
import { useOrder } from './use-order.ts';
import { usePolicies } from './use-policies.ts';
import { usePolicyChanges } from './use-policy-changes.ts';
import { useUsageToday } from './use-usage-today.ts';

const PolicyDetails = lazy(
  withTexts(async () => ({ default: (await import('./policy-details.tsx')).PolicyDetails })),
);
const Conflicts = lazy(async () => ({ default: (await import('./conflict-dialogs.tsx')).Conflicts }));

const route = getRouteApi('/policies');

/** The policies in the order they are tried, with the details of one beside them. */
export function PoliciesPage() {
  const { t } = useTranslation();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const list = usePolicies();
  const usage = useUsageToday();
  const order = useOrder();
  const changes = usePolicyChanges();
  const editable = useAllowed('config:write');

  const show = (next: Partial<{ [K in keyof PoliciesSearch]: PoliciesSearch[K] | undefined }>) =>
    void navigate({ search: (now) => withoutUndefined({ ...now, ...next }), replace: true });

  return (
    <Page
      filled
      title={t('policies.title')}
      note={<ListNote />}
      actions={<ListHead search={search} onSearch={show} />}
    >
      <Loaded query={list} loading={<LoadingRows rows={10} height={56} />}>
        {({ body: { policies } }) => {
          if (policies.length === 0) return <NoPolicies editable={editable} />;
          const placed = filterPolicies(policies, search.q ?? '', search.show ?? 'all');
          const at = policies.findIndex(({ id }) => id === search.policy);
          const policy = policies[at];
          return (
            <div className={`${columns.columns} ${classes.columns}`}>
              <Paper className={columns.list ?? ''} {...tourAnchor('policies')}>
                {placed.length === 0 ? (
                  <NothingFound onClear={() => show({ q: undefined, show: undefined })} />
                ) : (
                  <PolicyList
                    placed={placed}
                    selected={search.policy}
                    usage={usage}
                    editable={editable}
                    reorderable={editable && placed.length === policies.length}
                    onSelect={(id) => show({ policy: id })}
                    onToggle={(toggled) => changes.toggle(toggled)}
                    onMove={order.move}
                  />
                )}
                <ListFoot usage={usage} shown={placed.length} count={policies.length} />
              </Paper>
              <DetailPane
                label={t('policies.details')}
                opened={policy !== undefined}
                onClose={() => show({ policy: undefined })}
                placeholder={t('policies.chooseOne')}
              >
                {policy && (
                  <Suspense fallback={<LoadingRows rows={4} />}>
                    <PolicyDetails
                      key={policy.id}
                      policy={policy}
                      at={at}
                      count={policies.length}
                      usage={usage}
                      editable={editable}
                      changes={changes}
                      onMove={order.move}
                    />
                  </Suspense>
                )}
              </DetailPane>
              {(order.refused !== undefined || changes.refused !== undefined) && (
                <Suspense>
                  <Conflicts order={order} changes={changes} policies={policies} />
                </Suspense>
              )}
            </div>
          );
        }}
      </Loaded>
    </Page>
  );
}

function withoutUndefined(
  search: { [K in keyof PoliciesSearch]: PoliciesSearch[K] | undefined },
): PoliciesSearch {
  return Object.fromEntries(
    Object.entries(search).filter(([, value]) => value !== undefined && value !== ''),
  );
}
