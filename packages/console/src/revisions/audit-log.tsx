import type { Answer } from '@conversation-orchestrator/sdk';
import { Button, Table } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { ClipboardList } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { call } from '../data/call.ts';
import { useAccountId } from '../data/session.tsx';
import { usePages } from '../data/use-pages.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { Loaded } from '../ui/loaded.tsx';
import rows from '../ui/rows.module.css';
import { RowsHead } from '../ui/rows-head.tsx';
import { Section } from '../ui/section.tsx';
import { TimeAgo } from '../ui/time-ago.tsx';
import words from '../ui/words.module.css';
import { auditAction } from './audit-action.ts';
import { AuditDetail } from './audit-detail.tsx';

type Entry = Answer<'auditLog.list'>['body']['entries'][number];

/** Everything that was done to configuration and access: who, when, what. */
export function AuditLog() {
  const { t } = useTranslation();
  const params = { accountId: useAccountId() };
  const pages = usePages('auditLog.list', { params }, async (cursor, signal) => {
    const query = { ...cursor, limit: 50 };
    return (await call('auditLog.list', { params, query }, { signal })).body;
  });
  return (
    <Section text={t('revisions.auditText')}>
      <Loaded query={pages}>
        {(read) => {
          const entries = read.flatMap((page) => page.entries);
          if (entries.length === 0)
            return (
              <EmptyState
                icon={<ClipboardList />}
                title={t('revisions.auditEmpty')}
                text={t('revisions.auditText')}
              />
            );
          return (
            <>
              <AuditRows entries={entries} />
              {pages.hasNextPage && (
                <Button
                  mt="md"
                  variant="default"
                  loading={pages.isFetchingNextPage}
                  onClick={() => void pages.fetchNextPage()}
                >
                  {t('revisions.older')}
                </Button>
              )}
            </>
          );
        }}
      </Loaded>
    </Section>
  );
}

function AuditRows({ entries }: { readonly entries: readonly Entry[] }) {
  const { t } = useTranslation();
  const wordsOf = (action: string) => {
    const known = auditAction(action);
    return known === undefined
      ? action
      : `${t(`revisions.things.${known.thing}`)} ${t(`revisions.did.${known.deed}`)}`;
  };
  return (
    <Table className={rows.table ?? ''} verticalSpacing={8}>
      <RowsHead
        columns={[
          t('revisions.when'),
          t('revisions.who'),
          t('revisions.what'),
          t('revisions.target'),
          t('revisions.detail'),
        ]}
      />
      <Table.Tbody>
        {entries.map(({ id, at, actor, action, target, detail }) => (
          <Table.Tr key={id}>
            <Table.Td className={rows.nowrap ?? ''}>
              <TimeAgo at={at} />
            </Table.Td>
            <Table.Td className={rows.who ?? ''}>
              <div className={rows.name}>{actor.name}</div>
              <div className={rows.faint}>{t(`revisions.actors.${actor.kind}`)}</div>
            </Table.Td>
            <Table.Td>{wordsOf(action)}</Table.Td>
            <Table.Td className={words.code ?? ''}>
              <Target action={action} target={target} />
            </Table.Td>
            <Table.Td>{detail !== undefined && <AuditDetail detail={detail} />}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}

/** What something was done to; a revision leads to what it changed. */
function Target({ action, target }: Pick<Entry, 'action' | 'target'>) {
  const { t } = useTranslation();
  const revision = action === 'routing.changed' ? /\d+/.exec(target)?.[0] : undefined;
  if (revision === undefined) return <>{target}</>;
  return (
    <Link to="/revisions" search={{ revision: Number(revision) }}>
      {t('policies.revision', { revision })}
    </Link>
  );
}
