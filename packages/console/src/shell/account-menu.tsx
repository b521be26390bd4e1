import { Avatar, Menu, Text, UnstyledButton } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { LogOut } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { noteSignedIn, useSession } from '../data/session.tsx';
import { useChange } from '../data/use-change.ts';
import { showFailure } from '../ui/toast.tsx';
import classes from './shell.module.css';

/** Who is signed in, with which role, to which account; and the way out. */
export function AccountMenu() {
  const { t } = useTranslation();
  const { user, role, account } = useSession();
  const client = useQueryClient();
  const signOut = useChange('session.delete');
  const leave = () =>
    signOut.mutate(
      {},
      {
        // Everything read is forgotten with the page: nothing of this account stays for whoever signs in next.
        onSuccess: () => {
          noteSignedIn(false);
          client.clear();
          window.location.assign('/');
        },
        onError: (error) => showFailure(error, t),
      },
    );
  return (
    <Menu width={260}>
      <Menu.Target>
        <UnstyledButton
          className={classes.account ?? ''}
          aria-label={t('shell.accountMenu', { name: user.name })}
        >
          <Avatar
            size={30}
            color="indigo"
            name={user.name}
            variant="filled"
            styles={{ placeholder: { fontSize: 14 } }}
            aria-hidden
          />
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <div className={classes.who}>
          <Text fw={600}>{user.name}</Text>
          <Text c="var(--faint)">{user.email}</Text>
          <Text c="var(--faint)">
            {t(`shell.roles.${role}`)} · {account.name}
          </Text>
        </div>
        <Menu.Divider />
        <Menu.Item leftSection={<LogOut size={16} />} onClick={leave}>
          {t('shell.signOut')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
