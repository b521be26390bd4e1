import type { Answer } from '@conversation-orchestrator/sdk';
import { Table } from '@mantine/core';
import { Braces, Pencil, Plus, Trash2, Webhook } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { call } from '../data/call.ts';
import { useAccountId } from '../data/session.tsx';
import { useChange } from '../data/use-change.ts';
import { useReply } from '../data/use-reply.ts';
import { AttributeName } from '../ui/attribute-name.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { GuardedButton } from '../ui/guarded-button.tsx';
import { GuardedIconButton } from '../ui/guarded-icon-button.tsx';
import { IconButton } from '../ui/icon-button.tsx';
import { Loaded } from '../ui/loaded.tsx';
import rows from '../ui/rows.module.css';
import { RowsHead } from '../ui/rows-head.tsx';
import { Section } from '../ui/section.tsx';
import { TimeAgo } from '../ui/time-ago.tsx';
import { TimeUntil } from '../ui/time-until.tsx';
import { showDone, showFailure } from '../ui/toast.tsx';
import { BreakerBadge } from './breaker-badge.tsx';
import { draftOf, inputOf } from './function-draft.ts';

const LOOK_MS = 10_000;

type FunctionRow = Answer<'functions.list'>['body']['functions'][number];

type FunctionListProps = {
  readonly onOpen: (name: string) => void;
  readonly onAdd: (kind: FunctionRow['kind']) => void;
};

/** All functions, and how they are doing. */
export function FunctionList({ onOpen, onAdd }: FunctionListProps) {
  const { t } = useTranslation();
  const list = useReply('functions.list', { params: { accountId: useAccountId() } }, { everyMs: LOOK_MS });
  const add = (
    <>
      <GuardedButton
        scope="config:write"
        variant="default"
        leftSection={<Webhook size={16} />}
        onClick={() => onAdd('webhook')}
      >
        {t('code.addWebhook')}
      </GuardedButton>
      <GuardedButton
        scope="config:write"
        leftSection={<Plus size={16} />}
        onClick={() => onAdd('javascript')}
      >
        {t('code.add')}
      </GuardedButton>
    </>
  );
  return (
    <Section title={t('code.tabs.functions')} text={t('code.functionsText')} actions={add}>
      <Loaded query={list}>
        {({ body: { functions } }) =>
          functions.length === 0 ? (
            <EmptyState icon={<Braces />} title={t('code.emptyTitle')} text={t('code.emptyText')} />
          ) : (
            <FunctionRows functions={functions} onOpen={onOpen} />
          )
        }
      </Loaded>
    </Section>
  );
}

function FunctionRows({
  functions,
  onOpen,
}: Pick<FunctionListProps, 'onOpen'> & { readonly functions: readonly FunctionRow[] }) {
  const { t } = useTranslation();
  const remove = useDeleteFunction();
  const columns = [
    t('code.name'),
    t('code.kind'),
    t('code.health'),
    t('code.lastRun'),
    t('code.nextRun'),
    t('code.usedBy'),
  ];
  return (
    <Table className={rows.table ?? ''} verticalSpacing={8}>
      <RowsHead columns={columns} withActions />
      <Table.Tbody>
        {functions.map(({ name, kind, breaker, lastRunAt, nextRunAt, usedBy }) => (
          <Table.Tr key={name}>
            <Table.Td className={rows.name ?? ''}>{name}</Table.Td>
            <Table.Td data-label={t('code.kind')}>{t(`code.kinds.${kind}`)}</Table.Td>
            <Table.Td data-label={t('code.health')}>
              <BreakerBadge breaker={breaker} />
            </Table.Td>
            <Table.Td data-label={t('code.lastRun')}>
              {lastRunAt === undefined ? t('code.never') : <TimeAgo at={lastRunAt} />}
            </Table.Td>
            <Table.Td data-label={t('code.nextRun')}>
              {nextRunAt === undefined ? <span className={rows.faint}>–</span> : <TimeUntil at={nextRunAt} />}
            </Table.Td>
            <Table.Td data-label={t('code.usedBy')}>
              {usedBy.length === 0 && <span className={rows.faint}>{t('code.unused')}</span>}
              {usedBy.map((attribute) => (
                <div key={attribute}>
                  <AttributeName name={`custom.${attribute}`} />
                </div>
              ))}
            </Table.Td>
            <Table.Td className={rows.actions ?? ''}>
              <IconButton
                label={t('code.open', { name })}
                icon={<Pencil size={16} />}
                onClick={() => onOpen(name)}
              />
              <GuardedIconButton
                scope="config:write"
                label={t('code.delete', { name })}
                icon={<Trash2 size={16} />}
                onClick={() => remove(name)}
              />
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}

/** Deletes a function that no attribute is made from; the undo makes it anew. */
function useDeleteFunction(): (name: string) => Promise<void> {
  const { t } = useTranslation();
  const accountId = useAccountId();
  const remove = useChange('functions.delete', ['functions.list']);
  const save = useChange('functions.save', ['functions.list']);
  const onError = (error: unknown) => showFailure(error, t);
  return async (name) => {
    const params = { accountId, name };
    try {
      const { body: kept } = await call('functions.get', { params });
      await remove.mutateAsync({ params, headers: {} });
      const body = inputOf(draftOf(kept));
      const run = () => body && save.mutate({ params, headers: { 'if-none-match': '*' }, body }, { onError });
      showDone(t('code.deleted', { name }), { label: t('common.undo'), run });
    } catch (error) {
      onError(error);
    }
  };
}
