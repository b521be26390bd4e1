import type { Role } from '@conversation-orchestrator/api';
import { PasswordInput, Radio, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { searchChoice } from '../data/search-text.ts';
import { useAccountId } from '../data/session.tsx';
import { useChange } from '../data/use-change.ts';
import { FormModal } from '../ui/form-modal.tsx';
import { showDone } from '../ui/toast.tsx';
import type { User } from './user.ts';

const ROLES: readonly Role[] = ['viewer', 'editor', 'admin'];
/** As the server has it (`MIN_PASSWORD_CHARACTERS`). */
const SHORTEST_PASSWORD = 8;

type UserFormProps = {
  /** The one to change; left out, a new one. */
  readonly user?: User;
  readonly onClose: () => void;
};

/** Adds a user of the console, or changes one. */
export function UserForm({ user, onClose }: UserFormProps) {
  const { t } = useTranslation();
  const params = { accountId: useAccountId() };
  const create = useChange('users.create', ['users.list']);
  const update = useChange('users.update', ['users.list']);
  const [email, setEmail] = useState('');
  const [name, setName] = useState(user?.name ?? '');
  const [role, setRole] = useState<Role>(user?.role ?? 'viewer');
  const [password, setPassword] = useState('');
  const save = () => {
    const named = name.trim();
    const onSuccess = () => {
      showDone(t('access.saved', { name: named || email.trim() }));
      onClose();
    };
    const own = { ...(named !== '' && { name: named }), role };
    if (user === undefined)
      return create.mutate({ params, body: { ...own, email: email.trim(), password } }, { onSuccess });
    // What stays the same is left out: a role or a password that is sent ends the user's sessions.
    const body = {
      ...(named !== user.name && { name: named }),
      ...(role !== user.role && { role }),
      ...(password !== '' && { password }),
    };
    update.mutate({ params: { ...params, userId: user.id }, body }, { onSuccess });
  };
  const tooShort = password !== '' && password.length < SHORTEST_PASSWORD;
  const missing = user === undefined ? email.trim() === '' || password === '' : name.trim() === '';
  return (
    <FormModal
      title={user?.email ?? t('access.users.add')}
      submit={t('common.save')}
      size="md"
      busy={create.isPending || update.isPending}
      incomplete={missing || tooShort}
      error={create.error ?? update.error}
      onSubmit={save}
      onClose={onClose}
    >
      {user === undefined && (
        <TextInput
          type="email"
          label={t('access.users.email')}
          autoComplete="off"
          value={email}
          data-autofocus
          onChange={(event) => setEmail(event.currentTarget.value)}
        />
      )}
      <TextInput
        label={t('access.users.name')}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <Radio.Group
        label={t('access.users.role')}
        value={role}
        onChange={(value) => setRole(searchChoice(value, ROLES) ?? role)}
      >
        <Stack gap={8} mt={6}>
          {ROLES.map((known) => (
            <Radio
              key={known}
              value={known}
              label={t(`shell.roles.${known}`)}
              description={t(`access.users.roles.${known}`)}
            />
          ))}
        </Stack>
      </Radio.Group>
      <PasswordInput
        label={t(user === undefined ? 'access.users.password' : 'access.users.newPassword')}
        description={t(user === undefined ? 'access.users.passwordHint' : 'access.users.newPasswordHint')}
        autoComplete="new-password"
        value={password}
        error={tooShort && t('access.users.passwordShort', { count: SHORTEST_PASSWORD })}
        onChange={(event) => setPassword(event.currentTarget.value)}
      />
    </FormModal>
  );
}
