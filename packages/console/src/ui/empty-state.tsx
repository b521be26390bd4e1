import { Stack, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './empty-state.module.css';

type EmptyStateProps = {
  readonly icon?: ReactNode;
  readonly title: string;
  /** What this place is for, and how the first thing gets here. */
  readonly text: ReactNode;
  readonly children?: ReactNode;
};

/** What an empty place says: what belongs here, and how to begin. */
export function EmptyState({ icon, title, text, children }: EmptyStateProps) {
  return (
    <Stack align="center" gap="sm" className={classes.empty ?? ''}>
      {icon !== undefined && (
        <div className={classes.icon} aria-hidden>
          {icon}
        </div>
      )}
      <Title order={2} ta="center">
        {title}
      </Title>
      <Text ta="center" maw={520} c="var(--faint)">
        {text}
      </Text>
      {children}
    </Stack>
  );
}
