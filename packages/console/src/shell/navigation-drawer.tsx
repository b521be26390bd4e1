import { useSession } from '../data/session.tsx';
import { SideSheet } from '../ui/side-sheet.tsx';
import { Navigation } from './navigation.tsx';

/** The navigation of a narrow window. */
export function NavigationDrawer({ onClose }: { readonly onClose: () => void }) {
  const { account } = useSession();
  return (
    <SideSheet onClose={onClose} position="left" size={280} title={account.name}>
      <Navigation vertical onNavigate={onClose} />
    </SideSheet>
  );
}
