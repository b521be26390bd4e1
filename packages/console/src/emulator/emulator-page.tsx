import { Button } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { MessagesSquare, Plus } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../ui/empty-state.tsx';
import { Page } from '../ui/page.tsx';
import classes from './chat.module.css';
import { ChatPane } from './chat-pane.tsx';
import { ChatStart } from './chat-start.tsx';
import { ContextPane } from './context-pane.tsx';
import { EmbedTags } from './embed-tags.tsx';
import { TracePane } from './trace-pane.tsx';
import { useFollowedChat } from './use-followed-chat.ts';

const route = getRouteApi('/emulator');

/** Plays a conversation: the customer's side, what is kept of it, and what the bot and the policies make of it. */
export function EmulatorPage() {
  const { t } = useTranslation();
  const { chat } = route.useSearch();
  const navigate = route.useNavigate();
  const show = (conversationId: string | undefined) =>
    navigate({ search: conversationId === undefined ? {} : { chat: conversationId } });
  const anew = chat !== undefined && (
    <Button variant="default" leftSection={<Plus size={16} />} onClick={() => show(undefined)}>
      {t('chats.beginAnew')}
    </Button>
  );
  return (
    <Page title={t('pages.emulator')} note={t('chats.emulatorNote')} actions={anew}>
      <div className={classes.emulator}>
        {chat === undefined ? (
          <>
            <div className={classes.pane}>
              <ChatStart onBegun={show} />
            </div>
            <div className={classes.wide}>
              <EmptyState icon={<MessagesSquare />} title={t('chats.noChat')} text={t('chats.noChatText')} />
              <EmbedTags />
            </div>
          </>
        ) : (
          <Playing key={chat} conversationId={chat} />
        )}
      </div>
    </Page>
  );
}

function Playing({ conversationId }: { readonly conversationId: string }) {
  const followed = useFollowedChat(conversationId);
  return (
    <>
      <div className={classes.pane}>
        <ChatPane conversationId={conversationId} followed={followed} />
      </div>
      <ContextPane conversationId={conversationId} everyMs={followed.everyMs} />
      <TracePane conversationId={conversationId} followed={followed} />
    </>
  );
}
