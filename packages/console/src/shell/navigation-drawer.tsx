import { Drawer } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useSession } from '../data/session.tsx';
import { Navigation } from './navigation.tsx';

/** The navigation of a narrow window. */
export function NavigationDrawer({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation();
  const { account } = useSession();
  return (
    <Drawer
      opened
      onClose={onClose}
      size={280}
      title={account.name}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <Navigation vertical onNavigate={onClose} />
    </Drawer>
  );
}
