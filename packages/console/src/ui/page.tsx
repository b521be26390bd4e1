import { Group, Title } from '@mantine/core';
import { type ReactNode, useEffect } from 'react';
import classes from './page.module.css';

type PageProps = {
  readonly title: string;
  /** A line beside the title: how current it is, how many there are. */
  readonly note?: ReactNode;
  /** Buttons and filters on the right. */
  readonly actions?: ReactNode;
  /** The page takes the window's height, and its parts scroll by themselves. */
  readonly filled?: boolean;
  readonly children: ReactNode;
};

/** A page under the header: its one heading, its note and actions, its content. It names the window too. */
export function Page({ title, note, actions, filled = false, children }: PageProps) {
  useEffect(() => {
    document.title = `${title} · Conversation Orchestrator`;
  }, [title]);
  return (
    <main id="content" tabIndex={-1} className={filled ? classes.filled : classes.page}>
      <div className={classes.head}>
        <Group gap="sm" align="baseline" wrap="wrap">
          <Title order={1}>{title}</Title>
          {note !== undefined && <div className={classes.note}>{note}</div>}
        </Group>
        {actions !== undefined && <div className={classes.actions}>{actions}</div>}
      </div>
      {children}
    </main>
  );
}
