import { Group, Paper, Text, Title } from '@mantine/core';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Brand } from './brand.tsx';
import { LanguageMenu } from './language-menu.tsx';
import { SchemeMenu } from './scheme-menu.tsx';
import classes from './sign-in.module.css';
import { SignInForm } from './sign-in-form.tsx';

/** The first page for whoever is not signed in. */
export function SignInPage() {
  const { t } = useTranslation();
  useEffect(() => {
    document.title = `${t('shell.signIn.title')} · ${t('shell.product')}`;
  }, [t]);
  return (
    <main className={classes.page}>
      <Paper className={classes.card ?? ''} p="xl">
        <Brand />
        <Title order={1} mt="lg">
          {t('shell.signIn.title')}
        </Title>
        <Text mb="lg" c="var(--faint)">
          {t('shell.signIn.subtitle')}
        </Text>
        <SignInForm />
      </Paper>
      <Group gap="xs">
        <LanguageMenu />
        <SchemeMenu />
      </Group>
    </main>
  );
}
