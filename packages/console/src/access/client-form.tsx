import type { Scope } from '@conversation-orchestrator/api';
import type { Answer } from '@conversation-orchestrator/sdk';
import { Checkbox, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAccountId } from '../data/session.tsx';
import { useChange } from '../data/use-change.ts';
import { FormModal } from '../ui/form-modal.tsx';
import { SCOPE_KEYS } from './scope-list.tsx';
import { SCOPES } from './scopes.ts';

type ClientFormProps = {
  readonly onCreated: (client: Answer<'clients.create'>['body']) => void;
  readonly onClose: () => void;
};

/** Adds an API client: what it is for, and what it may do. */
export function ClientForm({ onCreated, onClose }: ClientFormProps) {
  const { t } = useTranslation();
  const params = { accountId: useAccountId() };
  const create = useChange('clients.create', ['clients.list']);
  const [name, setName] = useState('');
  const [scopes, setScopes] = useState<readonly Scope[]>(['nextaction:ask', 'context:read', 'context:write']);
  const save = () =>
    create.mutate(
      { params, body: { name: name.trim(), scopes } },
      { onSuccess: ({ body }) => onCreated(body) },
    );
  return (
    <FormModal
      title={t('access.clients.add')}
      submit={t('common.add')}
      busy={create.isPending}
      incomplete={name.trim() === '' || scopes.length === 0}
      error={create.error}
      onSubmit={save}
      onClose={onClose}
    >
      <TextInput
        label={t('access.clients.name')}
        description={t('access.clients.nameHint')}
        value={name}
        data-autofocus
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <Checkbox.Group
        label={t('access.clients.may')}
        value={[...scopes]}
        onChange={(chosen) => setScopes(SCOPES.filter((scope) => chosen.includes(scope)))}
      >
        <Stack gap={8} mt={6}>
          {SCOPES.map((scope) => (
            <Checkbox
              key={scope}
              value={scope}
              label={scope}
              description={t(`access.scopes.${SCOPE_KEYS[scope]}`)}
            />
          ))}
        </Stack>
      </Checkbox.Group>
    </FormModal>
  );
}
