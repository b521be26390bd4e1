import { useAccountId } from '../data/session.tsx';
import { useReply } from '../data/use-reply.ts';

/** How often is looked for something new in a conversation that is open. */
const LOOK_MS = 1_000;

/** A chat and its messages, kept up while it is shown. */
export function useChat(conversationId: string) {
  return useReply(
    'chats.get',
    { params: { accountId: useAccountId(), conversationId }, query: {} },
    { everyMs: LOOK_MS, keepPrevious: true },
  );
}

/** What the bot did in a chat, kept up while it is shown. */
export function useTurns(conversationId: string) {
  return useReply(
    'chats.trace',
    { params: { accountId: useAccountId(), conversationId }, query: {} },
    { everyMs: LOOK_MS, keepPrevious: true },
  );
}
