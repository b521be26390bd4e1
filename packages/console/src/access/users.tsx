import { Badge, Table } from '@mantine/core';
import { Pencil, Plus, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAccountId, useSession } from '../data/session.tsx';
import { useChange } from '../data/use-change.ts';
import { useReply } from '../data/use-reply.ts';
import { ConfirmDialog } from '../ui/confirm-dialog.tsx';
import { GuardedButton } from '../ui/guarded-button.tsx';
import { IconButton } from '../ui/icon-button.tsx';
import { Loaded } from '../ui/loaded.tsx';
import rows from '../ui/rows.module.css';
import { RowsHead } from '../ui/rows-head.tsx';
import { Section } from '../ui/section.tsx';
import { TimeAgo } from '../ui/time-ago.tsx';
import { showDone, showFailure } from '../ui/toast.tsx';
import type { User } from './user.ts';
import { UserForm } from './user-form.tsx';

/** The people who may use the console, and as what. */
export function Users() {
  const { t } = useTranslation();
  const list = useReply('users.list', { params: { accountId: useAccountId() } });
  const [form, setForm] = useState<{ readonly user?: User }>();
  return (
    <Section
      title={t('access.users.title')}
      text={t('access.users.text')}
      actions={
        <GuardedButton scope="access:manage" leftSection={<Plus size={16} />} onClick={() => setForm({})}>
          {t('access.users.add')}
        </GuardedButton>
      }
    >
      <Loaded query={list}>
        {({ body: { users } }) => <UserRows users={users} onEdit={(user) => setForm({ user })} />}
      </Loaded>
      {form !== undefined && <UserForm {...form} onClose={() => setForm(undefined)} />}
    </Section>
  );
}

function UserRows({
  users,
  onEdit,
}: {
  readonly users: readonly User[];
  readonly onEdit: (user: User) => void;
}) {
  const { t } = useTranslation();
  const [doomed, setDoomed] = useState<User>();
  return (
    <>
      <Table className={rows.table ?? ''} verticalSpacing={8}>
        <RowsHead
          columns={[
            t('access.users.name'),
            t('access.users.email'),
            t('access.users.role'),
            t('access.users.lastSignIn'),
          ]}
          withActions
        />
        <Table.Tbody>
          {users.map((user) => (
            <UserRow key={user.id} user={user} onEdit={() => onEdit(user)} onDelete={() => setDoomed(user)} />
          ))}
        </Table.Tbody>
      </Table>
      <DeleteUser user={doomed} onClose={() => setDoomed(undefined)} />
    </>
  );
}

type UserRowProps = { readonly user: User; readonly onEdit: () => void; readonly onDelete: () => void };

function UserRow({ user, onEdit, onDelete }: UserRowProps) {
  const { t } = useTranslation();
  const { user: me } = useSession();
  return (
    <Table.Tr>
      <Table.Td className={rows.name ?? ''}>
        {user.name}{' '}
        {user.id === me.id && (
          <Badge variant="outline" color="gray" tt="none" fz={14} fw={500} c="var(--mantine-color-text)">
            {t('access.users.you')}
          </Badge>
        )}
      </Table.Td>
      <Table.Td>{user.email}</Table.Td>
      <Table.Td>{t(`shell.roles.${user.role}`)}</Table.Td>
      <Table.Td className={rows.nowrap ?? ''} data-label={t('access.users.lastSignIn')}>
        {user.lastSignInAt === undefined ? t('common.never') : <TimeAgo at={user.lastSignInAt} />}
      </Table.Td>
      <Table.Td className={rows.actions ?? ''}>
        <IconButton
          label={t('access.users.edit', { name: user.name })}
          icon={<Pencil size={16} />}
          onClick={onEdit}
        />
        <IconButton
          label={t('access.users.delete', { name: user.name })}
          icon={<Trash2 size={16} />}
          onClick={onDelete}
        />
      </Table.Td>
    </Table.Tr>
  );
}

function DeleteUser({ user, onClose }: { readonly user: User | undefined; readonly onClose: () => void }) {
  const { t } = useTranslation();
  const accountId = useAccountId();
  const remove = useChange('users.delete', ['users.list']);
  const confirm = () => {
    if (user === undefined) return;
    remove.mutate(
      { params: { accountId, userId: user.id } },
      {
        onSuccess: () => showDone(t('access.deleted', { name: user.name })),
        onError: (error) => showFailure(error, t),
        onSettled: onClose,
      },
    );
  };
  return (
    <ConfirmDialog
      opened={user !== undefined}
      title={t('access.users.deleteTitle', { name: user?.name ?? '' })}
      text={t('access.users.deleteText', { name: user?.name ?? '', email: user?.email ?? '' })}
      confirm={t('common.delete')}
      busy={remove.isPending}
      onConfirm={confirm}
      onClose={onClose}
    />
  );
}
