import { PasswordInput, Table, TextInput } from '@mantine/core';
import { KeyRound, Plus, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAccountId } from '../data/session.tsx';
import { useChange } from '../data/use-change.ts';
import { useReply } from '../data/use-reply.ts';
import { ConfirmDialog } from '../ui/confirm-dialog.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { FormModal } from '../ui/form-modal.tsx';
import { GuardedButton } from '../ui/guarded-button.tsx';
import { GuardedIconButton } from '../ui/guarded-icon-button.tsx';
import { Loaded } from '../ui/loaded.tsx';
import rows from '../ui/rows.module.css';
import { RowsHead } from '../ui/rows-head.tsx';
import { Section } from '../ui/section.tsx';
import { TimeAgo } from '../ui/time-ago.tsx';
import { showDone, showFailure } from '../ui/toast.tsx';

/** The names of secrets; their values are written, and never shown. */
export function Secrets() {
  const { t } = useTranslation();
  const params = { accountId: useAccountId() };
  const list = useReply('secrets.list', { params });
  const [adding, setAdding] = useState(false);
  const [doomed, setDoomed] = useState<string>();
  const add = (
    <GuardedButton scope="access:manage" leftSection={<Plus size={16} />} onClick={() => setAdding(true)}>
      {t('code.addSecret')}
    </GuardedButton>
  );
  return (
    <Section title={t('code.tabs.secrets')} text={t('code.secretsText')} actions={add}>
      <Loaded query={list}>
        {({ body: { secrets } }) =>
          secrets.length === 0 ? (
            <EmptyState icon={<KeyRound />} title={t('code.noSecrets')} text={t('code.noSecretsText')} />
          ) : (
            <Table className={rows.table ?? ''} verticalSpacing={8}>
              <RowsHead columns={[t('code.secretName'), t('code.changed')]} withActions />
              <Table.Tbody>
                {secrets.map(({ name, changedAt }) => (
                  <Table.Tr key={name}>
                    <Table.Td className={rows.name ?? ''}>{name}</Table.Td>
                    <Table.Td data-label={t('code.changed')}>
                      <TimeAgo at={changedAt} />
                    </Table.Td>
                    <Table.Td className={rows.actions ?? ''}>
                      <GuardedIconButton
                        scope="access:manage"
                        label={t('code.delete', { name })}
                        icon={<Trash2 size={16} />}
                        onClick={() => setDoomed(name)}
                      />
                    </Table.Td>
                  </Table.Tr>
                ))}
              </Table.Tbody>
            </Table>
          )
        }
      </Loaded>
      {adding && <SecretForm onClose={() => setAdding(false)} />}
      {doomed !== undefined && <DeleteSecret name={doomed} onClose={() => setDoomed(undefined)} />}
    </Section>
  );
}

function DeleteSecret({ name, onClose }: { readonly name: string; readonly onClose: () => void }) {
  const { t } = useTranslation();
  const accountId = useAccountId();
  const remove = useChange('secrets.delete', ['secrets.list']);
  const confirm = () =>
    remove.mutate(
      { params: { accountId, name } },
      {
        onSuccess: () => showDone(t('code.deleted', { name })),
        onError: (error) => showFailure(error, t),
        onSettled: onClose,
      },
    );
  return (
    <ConfirmDialog
      opened
      title={t('code.deleteSecretTitle', { name })}
      text={t('code.deleteSecretText', { name })}
      confirm={t('common.delete')}
      busy={remove.isPending}
      onConfirm={confirm}
      onClose={onClose}
    />
  );
}

function SecretForm({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation();
  const accountId = useAccountId();
  const save = useChange('secrets.save', ['secrets.list']);
  const [name, setName] = useState('');
  const [value, setValue] = useState('');
  const submit = () =>
    save.mutate(
      { params: { accountId, name }, body: { value } },
      {
        onSuccess: () => {
          showDone(t('code.saved', { name }));
          onClose();
        },
      },
    );
  return (
    <FormModal
      title={t('code.addSecret')}
      submit={t('code.save')}
      busy={save.isPending}
      incomplete={name === '' || value === ''}
      error={save.error}
      onSubmit={submit}
      onClose={onClose}
    >
      <TextInput
        label={t('code.secretName')}
        value={name}
        data-autofocus
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <PasswordInput
        label={t('code.secretValue')}
        value={value}
        autoComplete="off"
        onChange={(event) => setValue(event.currentTarget.value)}
      />
    </FormModal>
  );
}
