import { ROLE_SCOPES } from '@conversation-orchestrator/api';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useSession } from '../data/session.tsx';
import { NAVIGATION } from './pages.ts';
import classes from './shell.module.css';

type NavigationProps = { readonly vertical?: boolean; readonly onNavigate?: () => void };

/** Links to the pages the user's role allows; the current one is marked. */
export function Navigation({ vertical = false, onNavigate }: NavigationProps) {
  const { t } = useTranslation();
  const { role } = useSession();
  const allowed = NAVIGATION.filter(({ scope }) => scope === undefined || ROLE_SCOPES[role].includes(scope));
  return (
    <nav aria-label={t('shell.navigation')} className={vertical ? classes.vertical : classes.horizontal}>
      {allowed.map(({ name, to, icon: Icon }) => (
        <Link key={name} to={to} className={classes.link ?? ''} {...(onNavigate && { onClick: onNavigate })}>
          {vertical && <Icon size={18} aria-hidden />}
          {t(`pages.${name}`)}
        </Link>
      ))}
    </nav>
  );
}
