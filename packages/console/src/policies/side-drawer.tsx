import { Drawer } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

type SideDrawerProps = { readonly title: string; readonly onClose: () => void; readonly children: ReactNode };

/** The pane over the list, where there is no room beside it. */
export function SideDrawer({ title, onClose, children }: SideDrawerProps) {
  const { t } = useTranslation();
  return (
    <Drawer
      opened
      onClose={onClose}
      position="right"
      size="min(100%, 520px)"
      title={title}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      {children}
    </Drawer>
  );
}
