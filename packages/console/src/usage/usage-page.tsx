import { Skeleton } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { ChartColumn } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { givenMembers } from '../data/search-text.ts';
import { useAccountId } from '../data/session.tsx';
import { useReply } from '../data/use-reply.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { Loaded } from '../ui/loaded.tsx';
import { Page } from '../ui/page.tsx';
import { useNow } from '../ui/use-now.ts';
import { columnName } from './column-name.ts';
import { saveFile } from './save-file.ts';
import classes from './usage.module.css';
import { UsageControls } from './usage-controls.tsx';
import { usageCsv } from './usage-csv.ts';
import { usagePeriod } from './usage-period.ts';
import { UsageReport } from './usage-report.tsx';
import { usageTable } from './usage-table.ts';

const route = getRouteApi('/usage');
const POLL_MS = 60_000;

/** How often policies won, over time; which did most, and which never. */
export function UsagePage() {
  const { t } = useTranslation();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const params = { accountId: useAccountId() };
  const { from, to, interval } = usagePeriod(search, useNow(POLL_MS));
  const query = {
    from: new Date(from).toISOString(),
    interval,
    ...(to !== undefined && { to: new Date(to).toISOString() }),
  };
  const usage = useReply('policyUsage.get', { params, query }, { everyMs: POLL_MS, keepPrevious: true });
  const policies = useReply('policies.list', { params }).data?.body.policies;
  const report = usage.data?.body;

  const save = () => {
    if (report === undefined) return;
    const table = usageTable(report, report.policies.length);
    const csv = usageCsv(table, [t('usage.from'), ...table.columns.map((column) => columnName(column, t))]);
    saveFile(`usage-${report.from.slice(0, 10)}.csv`, 'text/csv', csv);
  };

  return (
    <Page
      title={t('pages.usage')}
      note={t('usage.note')}
      actions={
        <UsageControls
          search={search}
          interval={interval}
          onChange={(change) =>
            void navigate({ search: (now) => givenMembers({ ...now, ...change }), replace: true })
          }
          onExport={report === undefined || report.decisions.length === 0 ? undefined : save}
        />
      }
    >
      <Loaded query={usage} loading={<Waiting />}>
        {({ body }) =>
          body.decisions.length === 0 ? (
            <EmptyState icon={<ChartColumn />} title={t('usage.emptyTitle')} text={t('usage.emptyText')} />
          ) : (
            <UsageReport report={body} policies={policies} />
          )
        }
      </Loaded>
    </Page>
  );
}

function Waiting() {
  return (
    <div className={classes.report} aria-busy="true">
      <Skeleton height={92} animate={false} />
      <Skeleton height={400} animate={false} />
    </div>
  );
}
