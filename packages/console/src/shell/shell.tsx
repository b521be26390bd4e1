import { useDisclosure } from '@mantine/hooks';
import { Outlet } from '@tanstack/react-router';
import { MenuIcon } from 'lucide-react';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../data/session.tsx';
import { DirectoryProvider } from '../data/use-directory.ts';
import { withTexts } from '../i18n/with-texts.ts';
import { useTour } from '../tour/use-tour.ts';
import { IconButton } from '../ui/icon-button.tsx';
import { AccountMenu } from './account-menu.tsx';
import { Brand } from './brand.tsx';
import { HelpMenu } from './help-menu.tsx';
import { LanguageMenu } from './language-menu.tsx';
import { Navigation } from './navigation.tsx';
import { SchemeMenu } from './scheme-menu.tsx';
import classes from './shell.module.css';

const Tour = lazy(withTexts(async () => ({ default: (await import('../tour/tour.tsx')).Tour })));
const TourOffer = lazy(
  withTexts(async () => ({ default: (await import('../tour/tour-offer.tsx')).TourOffer })),
);
const NavigationDrawer = lazy(async () => ({
  default: (await import('./navigation-drawer.tsx')).NavigationDrawer,
}));

/** The frame around every page: account, navigation, language, colours, user. */
export function Shell() {
  const { t } = useTranslation();
  const { account } = useSession();
  const [opened, { open, close }] = useDisclosure();
  const tour = useTour();
  const leaveTour = () => {
    tour.end();
    // The card that had the focus is gone.
    document.getElementById('content')?.focus();
  };
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
          <HelpMenu onTour={tour.start} />
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
        <Suspense>
          {tour.state === 'offered' && <TourOffer onStart={tour.start} onDecline={leaveTour} />}
          {tour.state === 'under way' && <Tour onEnd={leaveTour} />}
        </Suspense>
      </DirectoryProvider>
    </>
  );
}
