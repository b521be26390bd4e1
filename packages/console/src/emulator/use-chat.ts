import type { Chat, ChatMessage } from '@conversation-orchestrator/api';
import { useAccountId } from '../data/session.tsx';
import { useReply } from '../data/use-reply.ts';
import { inOrder } from './in-order.ts';
import type { FollowedChat } from './use-followed-chat.ts';

/** A chat and its messages: what was read, and what has come since. */
export function useChat(conversationId: string, { chat, everyMs, messages }: FollowedChat) {
  const read = useReply(
    'chats.get',
    { params: { accountId: useAccountId(), conversationId }, query: {} },
    { keepPrevious: true, ...(everyMs !== undefined && { everyMs }) },
  );
  if (read.data === undefined) return read;
  const { body } = read.data;
  const known = {
    chat: newer(body.chat, chat),
    messages: inOrder<ChatMessage>([...body.messages, ...messages], ({ sequence }) => sequence),
  };
  return { ...read, data: { ...read.data, body: known } };
}

/** What the bot did in a chat: what was read, and what has come since. */
export function useTurns(conversationId: string, { everyMs, turns }: FollowedChat) {
  const read = useReply(
    'chats.trace',
    { params: { accountId: useAccountId(), conversationId }, query: {} },
    { keepPrevious: true, ...(everyMs !== undefined && { everyMs }) },
  );
  return inOrder([...(read.data?.body.turns ?? []), ...turns], ({ turn }) => turn);
}

/** Of a chat as it was read and as it was told, the later one. */
function newer(read: Chat, told: Chat | undefined): Chat {
  if (told === undefined) return read;
  return told.lastSequence > read.lastSequence || told.updatedAt >= read.updatedAt ? told : read;
}
