import type { Revision } from '@conversation-orchestrator/api';
import { Button, Paper, UnstyledButton } from '@mantine/core';
import { History } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { call } from '../data/call.ts';
import { useAccountId } from '../data/session.tsx';
import { usePages } from '../data/use-pages.ts';
import columns from '../ui/columns.module.css';
import { DetailPane } from '../ui/detail-pane.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { Loaded } from '../ui/loaded.tsx';
import { TimeAgo } from '../ui/time-ago.tsx';
import { RevisionDetails } from './revision-details.tsx';
import classes from './revisions.module.css';
import { useSummary } from './use-summary.ts';

type RevisionsProps = {
  readonly shown: number | undefined;
  readonly onShow: (revision: number | undefined) => void;
};

/** Changes of the routing, newest first, and beside them what one of them changed. */
export function Revisions({ shown, onShow }: RevisionsProps) {
  const { t } = useTranslation();
  const params = { accountId: useAccountId() };
  const pages = usePages('revisions.list', { params }, async (cursor, signal) => {
    const query = { ...cursor, limit: 50 };
    return (await call('revisions.list', { params, query }, { signal })).body;
  });
  return (
    <div className={`${columns.columns} ${classes.columns}`}>
      <Paper className={columns.list ?? ''}>
        <Loaded query={pages}>
          {(read) => {
            const revisions = read.flatMap((page) => page.revisions);
            if (revisions.length === 0)
              return (
                <EmptyState
                  icon={<History />}
                  title={t('revisions.emptyTitle')}
                  text={t('revisions.emptyText')}
                />
              );
            return (
              <ol className={classes.list}>
                {revisions.map((revision) => (
                  <li key={revision.revision}>
                    <RevisionRow revision={revision} selected={revision.revision === shown} onShow={onShow} />
                  </li>
                ))}
                {pages.hasNextPage && (
                  <li className={classes.older}>
                    <Button
                      variant="default"
                      loading={pages.isFetchingNextPage}
                      onClick={() => void pages.fetchNextPage()}
                    >
                      {t('revisions.older')}
                    </Button>
                  </li>
                )}
              </ol>
            );
          }}
        </Loaded>
      </Paper>
      <DetailPane
        label={t('revisions.details')}
        opened={shown !== undefined}
        onClose={() => onShow(undefined)}
        placeholder={t('revisions.chooseOne')}
      >
        {shown !== undefined && <RevisionDetails key={shown} number={shown} onShow={onShow} />}
      </DetailPane>
    </div>
  );
}

type RevisionRowProps = {
  readonly revision: Revision;
  readonly selected: boolean;
  readonly onShow: (revision: number) => void;
};

function RevisionRow({ revision, selected, onShow }: RevisionRowProps) {
  const summaryOf = useSummary();
  return (
    <UnstyledButton
      className={classes.row ?? ''}
      data-selected={selected || undefined}
      aria-current={selected || undefined}
      onClick={() => onShow(revision.revision)}
    >
      <span className={`${classes.number} numbers`}>{revision.revision}</span>
      <span className={classes.words}>
        <span className={classes.summary}>{summaryOf(revision)}</span>
        <span className={classes.under}>
          {revision.by.name} · <TimeAgo at={revision.at} />
        </span>
      </span>
    </UnstyledButton>
  );
}
