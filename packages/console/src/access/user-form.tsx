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
import {
  changesOf,
  draftOfUser,
  isIncomplete,
  isTooShort,
  newUserOf,
  SHORTEST_PASSWORD,
  type UserDraft,
} from './user-draft.ts';

const ROLES: readonly Role[] = ['viewer', 'editor', 'admin'];

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
  const [draft, setDraft] = useState(() => draftOfUser(user));
  const save = () => {
    const onSuccess = () => {
      showDone(t('access.saved', { name: draft.name.trim() || draft.email.trim() }));
      onClose();
    };
    if (user === undefined) create.mutate({ params, body: newUserOf(draft) }, { onSuccess });
    else
      update.mutate({ params: { ...params, userId: user.id }, body: changesOf(draft, user) }, { onSuccess });
  };
  return (
    <FormModal
      title={user?.email ?? t('access.users.add')}
      submit={t('common.save')}
      size="md"
      busy={create.isPending || update.isPending}
      incomplete={isIncomplete(draft, user)}
      error={create.error ?? update.error}
      onSubmit={save}
      onClose={onClose}
    >
      <UserFields
        isNew={user === undefined}
        draft={draft}
        onChange={(change) => setDraft({ ...draft, ...change })}
      />
    </FormModal>
  );
}

type UserFieldsProps = {
  readonly isNew: boolean;
  readonly draft: UserDraft;
  readonly onChange: (change: Partial<UserDraft>) => void;
};

function UserFields({ isNew, draft, onChange }: UserFieldsProps) {
  const { t } = useTranslation();
  return (
    <>
      {isNew && (
        <TextInput
          type="email"
          label={t('access.users.email')}
          autoComplete="off"
          value={draft.email}
          data-autofocus
          onChange={(event) => onChange({ email: event.currentTarget.value })}
        />
      )}
      <TextInput
        label={t('access.users.name')}
        value={draft.name}
        onChange={(event) => onChange({ name: event.currentTarget.value })}
      />
      <RoleField role={draft.role} onChange={onChange} />
      <PasswordInput
        label={t(isNew ? 'access.users.password' : 'access.users.newPassword')}
        description={t(isNew ? 'access.users.passwordHint' : 'access.users.newPasswordHint')}
        autoComplete="new-password"
        value={draft.password}
        error={isTooShort(draft) && t('access.users.passwordShort', { count: SHORTEST_PASSWORD })}
        onChange={(event) => onChange({ password: event.currentTarget.value })}
      />
    </>
  );
}

function RoleField({
  role,
  onChange,
}: {
  readonly role: Role;
  readonly onChange: UserFieldsProps['onChange'];
}) {
  const { t } = useTranslation();
  return (
    <Radio.Group
      label={t('access.users.role')}
      value={role}
      onChange={(value) => onChange({ role: searchChoice(value, ROLES) ?? role })}
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
  );
}
