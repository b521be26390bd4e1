import type { Answer } from '@conversation-orchestrator/sdk';
import { Table } from '@mantine/core';
import { KeyRound, Plus, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAccountId } from '../data/session.tsx';
import { useChange } from '../data/use-change.ts';
import { useReply } from '../data/use-reply.ts';
import { ConfirmDialog } from '../ui/confirm-dialog.tsx';
import { CopyButton } from '../ui/copy-button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { GuardedButton } from '../ui/guarded-button.tsx';
import { IconButton } from '../ui/icon-button.tsx';
import { Loaded } from '../ui/loaded.tsx';
import rows from '../ui/rows.module.css';
import { RowsHead } from '../ui/rows-head.tsx';
import { Section } from '../ui/section.tsx';
import { TimeAgo } from '../ui/time-ago.tsx';
import { showDone, showFailure } from '../ui/toast.tsx';
import words from '../ui/words.module.css';
import { ClientForm } from './client-form.tsx';
import { NewClient } from './new-client.tsx';
import { ScopeList } from './scope-list.tsx';

type Client = Answer<'clients.list'>['body']['clients'][number];
type Created = Answer<'clients.create'>['body'];

/** Programs that may call the API, and what each may do. */
export function Clients() {
  const { t } = useTranslation();
  const list = useReply('clients.list', { params: { accountId: useAccountId() } });
  const [adding, setAdding] = useState(false);
  const [created, setCreated] = useState<Created>();
  const add = (
    <GuardedButton scope="access:manage" leftSection={<Plus size={16} />} onClick={() => setAdding(true)}>
      {t('access.clients.add')}
    </GuardedButton>
  );
  return (
    <Section title={t('access.clients.title')} text={t('access.clients.text')} actions={add}>
      <Loaded query={list}>
        {({ body: { clients } }) =>
          clients.length === 0 ? (
            <EmptyState
              icon={<KeyRound />}
              title={t('access.clients.emptyTitle')}
              text={t('access.clients.emptyText')}
            >
              {add}
            </EmptyState>
          ) : (
            <ClientRows clients={clients} />
          )
        }
      </Loaded>
      {adding && (
        <ClientForm
          onClose={() => setAdding(false)}
          onCreated={(client) => {
            setAdding(false);
            setCreated(client);
          }}
        />
      )}
      {created !== undefined && <NewClient client={created} onClose={() => setCreated(undefined)} />}
    </Section>
  );
}

function ClientRows({ clients }: { readonly clients: readonly Client[] }) {
  const { t } = useTranslation();
  const [doomed, setDoomed] = useState<Client>();
  return (
    <>
      <Table className={rows.table ?? ''} verticalSpacing={8}>
        <RowsHead
          columns={[
            t('access.clients.name'),
            t('access.clients.id'),
            t('access.clients.may'),
            t('access.clients.used'),
          ]}
          withActions
        />
        <Table.Tbody>
          {clients.map((client) => (
            <Table.Tr key={client.clientId}>
              <Table.Td className={rows.name ?? ''}>{client.name}</Table.Td>
              <Table.Td>
                <span className={words.code}>{client.clientId}</span> <CopyButton text={client.clientId} />
              </Table.Td>
              <Table.Td>
                <ScopeList scopes={client.scopes} />
              </Table.Td>
              <Table.Td className={rows.nowrap ?? ''} data-label={t('access.clients.used')}>
                {client.lastUsedAt === undefined ? t('common.never') : <TimeAgo at={client.lastUsedAt} />}
              </Table.Td>
              <Table.Td className={rows.actions ?? ''}>
                <IconButton
                  label={t('access.clients.delete', { name: client.name })}
                  icon={<Trash2 size={16} />}
                  onClick={() => setDoomed(client)}
                />
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      <DeleteClient client={doomed} onClose={() => setDoomed(undefined)} />
    </>
  );
}

function DeleteClient({
  client,
  onClose,
}: {
  readonly client: Client | undefined;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation();
  const accountId = useAccountId();
  const remove = useChange('clients.delete', ['clients.list']);
  const confirm = () => {
    if (client === undefined) return;
    const { clientId, name } = client;
    remove.mutate(
      { params: { accountId, clientId } },
      {
        onSuccess: () => showDone(t('access.deleted', { name })),
        onError: (error) => showFailure(error, t),
        onSettled: onClose,
      },
    );
  };
  return (
    <ConfirmDialog
      opened={client !== undefined}
      title={t('access.clients.deleteTitle', { name: client?.name ?? '' })}
      text={t('access.clients.deleteText', { name: client?.name ?? '' })}
      confirm={t('common.delete')}
      busy={remove.isPending}
      onConfirm={confirm}
      onClose={onClose}
    />
  );
}
