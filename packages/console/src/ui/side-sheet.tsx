import { Drawer, type DrawerProps } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

type SideSheetProps = Omit<DrawerProps, 'opened' | 'title' | 'closeButtonProps'> & {
  /** Left out: it is open while it is mounted. */
  readonly opened?: boolean;
  readonly title: ReactNode;
};

/** A sheet over the page, from its right unless said otherwise, with a heading and a button that closes it. */
export function SideSheet({ opened = true, position = 'right', ...rest }: SideSheetProps) {
  const { t } = useTranslation();
  return (
    <Drawer
      {...rest}
      opened={opened}
      position={position}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    />
  );
}
