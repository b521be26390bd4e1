import { useDisclosure } from '@mantine/hooks';
import { Outlet } from '@tanstack/react-router';
import { CircleHelp, MenuIcon } from 'lucide-react';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../data/session.tsx';
import { DirectoryProvider } from '../data/use-directory.ts';
import { IconButton } from '../ui/icon-button.tsx';
import { AccountMenu } from './account-menu.tsx';
import { Brand } from './brand.tsx';
import { LanguageMenu } from './language-menu.tsx';
import { Navigation } from './navigation.tsx';
import { SchemeMenu } from './scheme-menu.tsx';
import classes from './shell.module.css';

const NavigationDrawer = lazy(async () => ({
  default: (await import('./navigation-drawer.tsx')).NavigationDrawer,
}));

/** The frame around every page: account, navigation, language, colours, user. */
export function Shell() {
  const { t } = useTranslation();
  const { account } = useSession();
  const [opened, { open, close }] = useDisclosure();
  return (
    <>
      <a href="#content" className={classes.skip}>
        {t('shell.skipToContent')}
      </a>
      <header className={classes.header}>
        <span className={classes.burger}>
          <IconButton label={t('shell.openNavigation')} icon={<MenuIcon size={20} />} onClick={open} />
        </span>
        <Brand withName={false} />
        <span className={classes.accountName} title={t('shell.account', { name: account.name })}>
          {account.id}
        </span>
        <Navigation />
        <div className={classes.tools}>
          <IconButton
            label={t('shell.help')}
            icon={<CircleHelp size={18} />}
            onClick={() => window.open('/docs', '_blank', 'noopener')}
          />
          <LanguageMenu />
          <SchemeMenu />
          <AccountMenu />
        </div>
      </header>
      {opened && (
        <Suspense>
          <NavigationDrawer onClose={close} />
        </Suspense>
      )}
      <DirectoryProvider>
        <Outlet />
      </DirectoryProvider>
    </>
  );
}
