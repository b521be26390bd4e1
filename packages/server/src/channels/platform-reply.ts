import { Problem } from '@conversation-orchestrator/api';
import type { ChatEnd, ChatKey, ChatMessage, ChatStatus, ChatStore } from '../chats/chat-store.ts';
import type { ChatTurns } from '../chats/chat-turns.ts';
import { patiently } from '../chats/write-in-chat.ts';
import type { PlatformConversation } from './platform-conversation.ts';
import type { PlatformEvent } from './platform-event.ts';
import { keepPlatformEvent, type PlatformParts } from './take-platform-event.ts';

/** What the bot did about an event: what it said, and how it ended, if it did. */
export type PlatformReply = {
  readonly conversationId: string;
  /** Who has the conversation now. */
  readonly status: ChatStatus;
  readonly messages: readonly Pick<ChatMessage, 'text' | 'options'>[];
  readonly end?: ChatEnd;
};

export type AnsweringParts = PlatformParts & { readonly turns: Pick<ChatTurns, 'take'> };

/** More than the bot does in one turn. */
const MOST_MESSAGES = 500;

/**
 * Keeps an event and answers what the bot did about it: the same, however often it is told. Throws `UNAVAILABLE` while the bot has not seen
 * it: the event is kept, and may be told again.
 */
export async function answerPlatformEvent(
  parts: AnsweringParts,
  conversation: PlatformConversation,
  event: PlatformEvent,
): Promise<PlatformReply> {
  const { store, turns } = parts;
  const { key } = conversation;
  const sequence = await keepPlatformEvent(parts, conversation, event);
  await patiently(turns.take(key));
  if (!(await isSeen(store, key, event.id)))
    throw new Problem('UNAVAILABLE', 'The bot has not answered yet', { headers: { 'Retry-After': '1' } });
  const [kept, after] = await Promise.all([
    store.find(key),
    store.messages(key, { after: sequence, limit: MOST_MESSAGES }),
  ]);
  const said = after.filter(({ answers }) => answers === event.id);
  const end = said.find(({ effect }) => effect !== undefined)?.effect;
  return {
    conversationId: key.conversationId,
    status: kept?.chat.status ?? 'failed',
    messages: said
      .filter(({ from }) => from === 'bot')
      .map(({ options, text }) => ({ text, ...(options && { options }) })),
    ...(end && { end }),
  };
}

/** A turn that is over has been kept with what it saw; where nothing waits, everything was seen. */
async function isSeen(store: ChatStore, key: ChatKey, eventId: string): Promise<boolean> {
  if (!(await store.firstEvent(key))) return true;
  return (await store.find(key))?.state?.seen.includes(eventId) ?? false;
}
