import { Menu } from '@mantine/core';
import { BookOpen, CircleHelp, Footprints } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '../ui/icon-button.tsx';

/** Where to learn more: the tour, and the documentation of the API. */
export function HelpMenu({ onTour }: { readonly onTour: () => void }) {
  const { t } = useTranslation();
  return (
    <Menu>
      <Menu.Target>
        <IconButton label={t('shell.help')} icon={<CircleHelp size={18} />} />
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={<Footprints size={16} />} onClick={onTour}>
          {t('shell.tour')}
        </Menu.Item>
        <Menu.Item
          component="a"
          href="/docs"
          target="_blank"
          rel="noopener"
          leftSection={<BookOpen size={16} />}
        >
          {t('shell.apiDocs')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
