import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { givenMembers } from '../data/search-text.ts';
import { Page } from '../ui/page.tsx';
import { PageTabs } from '../ui/page-tabs.tsx';
import { ReadOnlyNote } from '../ui/read-only-note.tsx';
import { ConversationAttributes } from './built-in/conversation-attributes.tsx';
import { SdeAttributes } from './built-in/sde-attributes.tsx';
import { Calendars } from './calendars/calendars.tsx';
import type { ContextSearch } from './context-search.ts';
import { CustomAttributes } from './custom/custom-attributes.tsx';
import { DocumentBrowser } from './documents/document-browser.tsx';

const route = getRouteApi('/context');

/** Everything policies can read: the account's own attributes, conversations, customers, context documents, calendars. */
export function ContextPage() {
  const { t } = useTranslation();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const show = (next: { [Name in keyof ContextSearch]: ContextSearch[Name] | undefined }) =>
    void navigate({ search: givenMembers(next), resetScroll: false });
  const { tab = 'custom', conversationId, customerId, nameSpace, sessionId } = search;
  return (
    <Page title={t('pages.context')} note={t('context.note')}>
      <ReadOnlyNote scope="config:write" />
      <PageTabs
        label={t('pages.context')}
        shown={tab}
        onShow={(name) => show({ tab: name })}
        tabs={[
          { name: 'custom', label: t('context.tabs.custom'), content: () => <CustomAttributes /> },
          {
            name: 'conversation',
            label: t('context.tabs.conversation'),
            content: () => (
              <ConversationAttributes
                conversationId={conversationId}
                onLookUp={(id) => show({ tab: 'conversation', conversationId: id })}
              />
            ),
          },
          {
            name: 'sde',
            label: t('context.tabs.sde'),
            content: () => (
              <SdeAttributes
                customerId={customerId}
                onLookUp={(id) => show({ tab: 'sde', customerId: id })}
              />
            ),
          },
          {
            name: 'documents',
            label: t('context.tabs.documents'),
            content: () => (
              <DocumentBrowser
                address={givenMembers({ nameSpace, sessionId })}
                onOpen={(address) => show({ tab: 'documents', ...address })}
              />
            ),
          },
          { name: 'calendars', label: t('context.tabs.calendars'), content: () => <Calendars /> },
        ]}
      />
    </Page>
  );
}
