import { useTranslation } from 'react-i18next';
import { useAccountId } from '../data/session.tsx';
import { useChange } from '../data/use-change.ts';
import { Liveness } from '../ui/liveness.tsx';
import { Loaded } from '../ui/loaded.tsx';
import { showFailure } from '../ui/toast.tsx';
import classes from './chat.module.css';
import { ChatStatus } from './chat-status.tsx';
import { MessageField } from './message-field.tsx';
import { MessageList } from './message-list.tsx';
import { PlayedAt } from './played-at.tsx';
import { useChat } from './use-chat.ts';
import type { FollowedChat } from './use-followed-chat.ts';

type ChatPaneProps = { readonly conversationId: string; readonly followed: FollowedChat };

/** A conversation as its customer sees it. */
export function ChatPane({ conversationId, followed }: ChatPaneProps) {
  const { t } = useTranslation();
  const accountId = useAccountId();
  const chat = useChat(conversationId, followed);
  const send = useChange('chats.send', [
    'chats.get',
    'chats.trace',
    'context.readSession',
    'conversations.get',
  ]);
  const write = (text: string) =>
    send.mutate(
      { params: { accountId, conversationId }, body: { text, messageId: crypto.randomUUID() } },
      { onError: (error) => showFailure(error, t) },
    );
  return (
    <Loaded query={chat}>
      {({ body }) => (
        <div className={classes.phone}>
          <div className={classes.head}>
            <ChatStatus chat={body.chat} />
            <Liveness liveness={followed.liveness} />
          </div>
          <PlayedAt decidedFor={body.chat.decidedFor} />
          <MessageList messages={body.messages} own="customer" />
          <MessageField
            onSend={write}
            disabled={body.chat.status === 'closed'}
            options={body.messages.at(-1)?.options ?? []}
          />
        </div>
      )}
    </Loaded>
  );
}
