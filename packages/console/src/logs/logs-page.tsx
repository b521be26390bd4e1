import { Button, Paper, Switch } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { FilterX } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { givenMembers } from '../data/search-text.ts';
import { tourAnchor } from '../tour/anchor.ts';
import columns from '../ui/columns.module.css';
import { DetailPane } from '../ui/detail-pane.tsx';
import { FailureNotice } from '../ui/failure-notice.tsx';
import { Loaded } from '../ui/loaded.tsx';
import { LoadingRows } from '../ui/loading-rows.tsx';
import { Page } from '../ui/page.tsx';
import { DecisionPane } from './decision-pane.tsx';
import { LogFilters } from './log-filters.tsx';
import { LogList } from './log-list.tsx';
import classes from './logs.module.css';
import { NoDecisions, NothingFits } from './no-decisions.tsx';
import { useLog } from './use-log.ts';

const route = getRouteApi('/logs');

/** The decisions that were made, newest first, and beside them why one came out as it did. */
export function LogsPage() {
  const { t } = useTranslation();
  const { entry, ...filters } = route.useSearch();
  const navigate = route.useNavigate();
  const [following, setFollowing] = useState(true);
  const live = following && filters.to === undefined;
  const log = useLog(filters, live);
  const clear = () => void navigate({ search: givenMembers({ entry }), replace: true });

  return (
    <Page
      filled
      title={t('pages.logs')}
      note={t('logs.note')}
      actions={
        <LogActions
          live={live}
          canFollow={filters.to === undefined}
          onFollow={() => setFollowing(!following)}
          {...(Object.keys(filters).length > 0 && { onClear: clear })}
        />
      }
    >
      <LogFilters
        filters={filters}
        onChange={(change) =>
          void navigate({ search: (now) => givenMembers({ ...now, ...change }), replace: true })
        }
      />
      <div className={columns.columns}>
        <Paper className={columns.list ?? ''} {...tourAnchor('logs')}>
          <Loaded
            query={log.query}
            loading={
              <div className={classes.loading}>
                <LoadingRows rows={9} height={44} />
              </div>
            }
          >
            {(page) => {
              if (page.entries.length === 0)
                return Object.keys(filters).length === 0 ? <NoDecisions /> : <NothingFits onClear={clear} />;
              return (
                <LogList
                  page={page}
                  selected={entry}
                  loadingOlder={log.loadingOlder}
                  onOlder={log.loadOlder}
                />
              );
            }}
          </Loaded>
          {log.olderError !== null && <FailureNotice error={log.olderError} onRetry={log.loadOlder} />}
        </Paper>
        <DetailPane
          label={t('logs.details')}
          opened={entry !== undefined}
          onClose={() => void navigate({ search: filters, replace: true })}
          placeholder={t('logs.chooseOne')}
        >
          {entry !== undefined && <DecisionPane nextActionId={entry} />}
        </DetailPane>
      </div>
    </Page>
  );
}

type LogActionsProps = {
  readonly live: boolean;
  /** A log that ends at a moment cannot be followed. */
  readonly canFollow: boolean;
  readonly onFollow: () => void;
  /** Left out where there are no filters. */
  readonly onClear?: () => void;
};

function LogActions({ live, canFollow, onFollow, onClear }: LogActionsProps) {
  const { t } = useTranslation();
  return (
    <>
      {onClear !== undefined && (
        <Button variant="subtle" leftSection={<FilterX size={16} />} onClick={onClear}>
          {t('logs.filter.clear')}
        </Button>
      )}
      <Switch
        checked={live}
        disabled={!canFollow}
        label={t(live ? 'logs.live' : 'logs.paused')}
        onChange={onFollow}
      />
    </>
  );
}
