import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Channels } from '../channels/channels.tsx';
import { IntentsPage } from '../intents/intents-page.tsx';
import { Page } from '../ui/page.tsx';
import { PageTabs } from '../ui/page-tabs.tsx';
import { ReadOnlyNote } from '../ui/read-only-note.tsx';
import { BotList } from './bot-list.tsx';

const route = getRouteApi('/bots');

/** Bots of the account, the intents they recognise, and the channels customers come through. */
export function BotsPage() {
  const { t } = useTranslation();
  const { tab = 'bots' } = route.useSearch();
  const navigate = route.useNavigate();
  return (
    <Page title={t('pages.bots')} note={t('bots.note')}>
      <ReadOnlyNote scope="config:write" />
      <PageTabs
        label={t('pages.bots')}
        shown={tab}
        onShow={(name) => void navigate({ search: name === 'bots' ? {} : { tab: name } })}
        tabs={[
          { name: 'bots', label: t('bots.tabs.bots'), content: () => <BotList /> },
          { name: 'intents', label: t('bots.tabs.intents'), content: () => <IntentsPage /> },
          { name: 'channels', label: t('bots.tabs.channels'), content: () => <Channels /> },
        ]}
      />
    </Page>
  );
}
