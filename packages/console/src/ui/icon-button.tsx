import { ActionIcon, type ActionIconProps, Tooltip } from '@mantine/core';
import type { ComponentPropsWithRef, ReactNode } from 'react';

type IconButtonProps = ActionIconProps &
  Omit<ComponentPropsWithRef<'button'>, keyof ActionIconProps | 'aria-label' | 'children'> & {
    /** What it does: its name for screen readers, and its tooltip. */
    readonly label: string;
    readonly icon: ReactNode;
  };

/** A button that is only an icon, with its name on hover, on focus, and for screen readers. */
export function IconButton({ label, icon, ...rest }: IconButtonProps) {
  return (
    <Tooltip label={label}>
      <ActionIcon size="lg" {...rest} aria-label={label}>
        {icon}
      </ActionIcon>
    </Tooltip>
  );
}
