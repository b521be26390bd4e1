import { Paper, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './section.module.css';

type SectionProps = {
  readonly title?: string;
  /** What this is and what it does. */
  readonly text?: ReactNode;
  /** Buttons on the right of the title. */
  readonly actions?: ReactNode;
  readonly children?: ReactNode;
};

/** A part of a page on a card: its heading, what it is for, its buttons, its content. */
export function Section({ title, text, actions, children }: SectionProps) {
  return (
    <Paper component="section" className={classes.section ?? ''}>
      {(title !== undefined || actions !== undefined || text !== undefined) && (
        <div className={classes.head}>
          <div className={classes.words}>
            {title !== undefined && <Title order={2}>{title}</Title>}
            {text !== undefined && (
              <Text component="div" c="var(--faint)" maw={760}>
                {text}
              </Text>
            )}
          </div>
          {actions !== undefined && <div className={classes.actions}>{actions}</div>}
        </div>
      )}
      {children}
    </Paper>
  );
}
