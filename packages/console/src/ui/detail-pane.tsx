import { Paper, Text } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { lazy, type ReactNode, Suspense } from 'react';
import classes from './columns.module.css';

const SideSheet = lazy(async () => ({ default: (await import('./side-sheet.tsx')).SideSheet }));

type DetailPaneProps = {
  /** What is shown here: its name, and the title where it opens over the list. */
  readonly label: string;
  readonly opened: boolean;
  readonly onClose: () => void;
  /** What stands there while nothing is chosen. */
  readonly placeholder: ReactNode;
  readonly children: ReactNode;
};

/** The details beside a list; in a narrow window they open over it. */
export function DetailPane({ label, opened, onClose, placeholder, children }: DetailPaneProps) {
  const narrow = useMediaQuery('(max-width: 1000px)', false, { getInitialValueInEffect: false });
  if (!narrow)
    return (
      <Paper component="section" aria-label={label} tabIndex={0} className={classes.pane ?? ''}>
        {opened ? children : <Text c="var(--faint)">{placeholder}</Text>}
      </Paper>
    );
  if (!opened) return null;
  return (
    <Suspense>
      <SideSheet onClose={onClose} size="min(100%, 640px)" title={label}>
        {children}
      </SideSheet>
    </Suspense>
  );
}
