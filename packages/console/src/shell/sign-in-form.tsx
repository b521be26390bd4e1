import { Alert, Button, PasswordInput, Stack, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { failedWith, setCsrfToken } from '../data/call.ts';
import { SESSION_KEY } from '../data/query-client.ts';
import { noteSignedIn } from '../data/session.tsx';
import { useChange } from '../data/use-change.ts';
import { failureText } from '../ui/failure-text.ts';

/** Signs in; asks for the account only where the same e-mail and password are right in several. */
export function SignInForm() {
  const { t } = useTranslation();
  const client = useQueryClient();
  const signIn = useChange('session.create');
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const [account, setAccount] = useState('');
  const ambiguous = failedWith(signIn.error, 'ACCOUNT_AMBIGUOUS') || account !== '';

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const body = { email, password, ...(account !== '' && { accountId: account }) };
    const reply = await signIn.mutateAsync({ body }).catch(() => undefined);
    if (reply === undefined) return;
    setCsrfToken(reply.body.csrfToken);
    noteSignedIn(true);
    client.setQueryData(SESSION_KEY, reply.body);
    await client.invalidateQueries();
  };

  return (
    <form onSubmit={submit}>
      <Stack gap="sm">
        {signIn.isError && !failedWith(signIn.error, 'ACCOUNT_AMBIGUOUS') && (
          <Alert color="red" variant="light" role="alert">
            {failedWith(signIn.error, 'INVALID_CREDENTIALS')
              ? t('shell.signIn.wrong')
              : failureText(signIn.error, t)}
          </Alert>
        )}
        <TextInput
          label={t('shell.signIn.email')}
          type="email"
          autoComplete="username"
          required
          withAsterisk={false}
          data-autofocus
          value={email}
          onChange={(event) => setEmail(event.currentTarget.value)}
        />
        <PasswordInput
          label={t('shell.signIn.password')}
          autoComplete="current-password"
          required
          withAsterisk={false}
          value={password}
          onChange={(event) => setPassword(event.currentTarget.value)}
        />
        {ambiguous && (
          <TextInput
            label={t('shell.signIn.account')}
            description={t('shell.signIn.accountHint')}
            required
            withAsterisk={false}
            value={account}
            onChange={(event) => setAccount(event.currentTarget.value)}
          />
        )}
        <Button type="submit" size="md" mt="xs" loading={signIn.isPending}>
          {t('shell.signIn.submit')}
        </Button>
      </Stack>
    </form>
  );
}
