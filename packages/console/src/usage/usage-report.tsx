import type { StoredPolicy } from '@conversation-orchestrator/api';
import { Paper, SegmentedControl, Skeleton, Title } from '@mantine/core';
import { lazy, Suspense, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { COLOURED_POLICIES } from './colours.ts';
import { NeverFired } from './never-fired.tsx';
import { TopPolicies } from './top-policies.tsx';
import classes from './usage.module.css';
import { UsageFigures } from './usage-figures.tsx';
import { UsageLegend } from './usage-legend.tsx';
import { type UsageReport as Report, usageTable } from './usage-table.ts';
import { UsageTiles } from './usage-tiles.tsx';

const UsageChart = lazy(async () => ({ default: (await import('./usage-chart.tsx')).UsageChart }));

type UsageReportProps = { readonly report: Report; readonly policies: readonly StoredPolicy[] | undefined };

/** What was counted: chart or table, the policies that won most, and those that never did. */
export function UsageReport({ report, policies }: UsageReportProps) {
  const { t } = useTranslation();
  const [as, setAs] = useState('chart');
  const table = useMemo(() => usageTable(report, COLOURED_POLICIES), [report]);
  const fired = new Set(report.policies.map(({ policyId }) => policyId));
  const enabled = policies?.filter((policy) => policy.enabled);
  return (
    <div className={classes.report}>
      <UsageTiles table={table} fired={fired.size} enabled={enabled?.length} from={report.from} />
      <Paper className={classes.card ?? ''}>
        <div className={classes.cardHead}>
          <Title order={2}>{t(`usage.chart.${report.interval}`)}</Title>
          <SegmentedControl
            aria-label={t('usage.as')}
            data={[
              { value: 'chart', label: t('usage.asChart') },
              { value: 'table', label: t('usage.asTable') },
            ]}
            value={as}
            onChange={setAs}
          />
        </div>
        {as === 'chart' ? (
          <>
            <Suspense fallback={<Skeleton className={classes.chart ?? ''} animate={false} />}>
              <UsageChart table={table} interval={report.interval} />
            </Suspense>
            <UsageLegend table={table} />
          </>
        ) : (
          <UsageFigures table={table} interval={report.interval} />
        )}
        {report.interval === 'day' && <p className={classes.faint}>{t('usage.utcDays')}</p>}
      </Paper>
      <div className={classes.halves}>
        <Paper className={classes.card ?? ''}>
          <Title order={2}>{t('usage.top')}</Title>
          <TopPolicies policies={report.policies} total={table.total} />
        </Paper>
        <Paper className={classes.card ?? ''}>
          <Title order={2}>{t('usage.neverFired')}</Title>
          {enabled !== undefined && <NeverFired policies={enabled.filter(({ id }) => !fired.has(id))} />}
        </Paper>
      </div>
    </div>
  );
}
