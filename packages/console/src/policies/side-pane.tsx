import { Paper, Text } from '@mantine/core';
import { lazy, type ReactNode, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './policies-page.module.css';

const SideDrawer = lazy(async () => ({ default: (await import('./side-drawer.tsx')).SideDrawer }));

type SidePaneProps = {
  /** There is no room beside the list: the pane opens over it. */
  readonly narrow: boolean;
  readonly opened: boolean;
  readonly onClose: () => void;
  readonly children: ReactNode;
};

/** The place beside the list; on a narrow window, over it. */
export function SidePane({ narrow, opened, onClose, children }: SidePaneProps) {
  const { t } = useTranslation();
  if (narrow)
    return opened ? (
      <Suspense>
        <SideDrawer title={t('policies.details')} onClose={onClose}>
          {children}
        </SideDrawer>
      </Suspense>
    ) : null;
  return (
    <Paper component="section" aria-label={t('policies.details')} className={classes.pane ?? ''}>
      {opened ? children : <Text c="var(--faint)">{t('policies.chooseOne')}</Text>}
    </Paper>
  );
}
