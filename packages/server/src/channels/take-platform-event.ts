import { Problem } from '@conversation-orchestrator/api';
import type { Chat, ChatChange, ChatMessage, ChatStore, KeptChat } from '../chats/chat-store.ts';
import { noChat, notYours, started } from '../chats/write-in-chat.ts';
import type { PlatformConversation } from './platform-conversation.ts';
import type { PlatformEvent } from './platform-event.ts';

/** What conversations of platforms are held with. */
export type PlatformParts = {
  readonly store: ChatStore;
  readonly hasBot: (accountId: string, botId: string) => Promise<boolean>;
};

/** Makes the chat of a conversation, where there is none. Answers whether it is new. */
export async function openConversation(
  { hasBot, store }: PlatformParts,
  { channel, customerId, key, language, outlet, sessionId }: PlatformConversation,
): Promise<boolean> {
  if (!(await hasBot(key.accountId, channel.botId)))
    throw new Problem('UNAVAILABLE', `The bot ${channel.botId} of the channel ${channel.id} is gone`);
  const { isNew, kept } = await store.begin(key, {
    botId: channel.botId,
    channel: channel.channel ?? channel.kind.toUpperCase(),
    channelId: channel.id,
    outlet,
    ...(customerId && { customerId }),
    ...(sessionId && { sessionId }),
    ...(language !== undefined && { language }),
  });
  requireOfChannel(channel.id, kept.chat);
  return isNew;
}

/** Keeps what a platform tells, for the bot to see. Answers its sequence in the chat: when told again, the one it got at first. */
export async function keepPlatformEvent(
  { store }: Pick<PlatformParts, 'store'>,
  { channel, key }: PlatformConversation,
  event: PlatformEvent,
): Promise<number> {
  let sequence = 0;
  const decide = (current: KeptChat, known: ChatMessage | undefined): ChatChange | undefined => {
    requireOfChannel(channel.id, current.chat);
    sequence = known?.sequence ?? current.chat.lastSequence + 1;
    return known ? undefined : changeFor(key.accountId, current.chat, event);
  };
  if (!(await store.change(key, decide, event.id))) throw noChat(key);
  return sequence;
}

function changeFor(accountId: string, chat: Chat, event: PlatformEvent): ChatChange {
  const { id } = event;
  const note = (text: string) => ({ from: 'system', text, messageId: id }) as const;
  switch (event.kind) {
    case 'message':
      return heard(accountId, chat, event);
    case 'arrived': {
      const messages = [note('The conversation came to the bot.')];
      return isWithBot(chat) ? { messages } : { messages, ...begun(accountId, chat, { id }) };
    }
    case 'transferFailed':
    case 'agentUnavailable': {
      const { kind, reason } = event;
      const why = reason === undefined ? '' : `: ${reason}`;
      const told = { kind, id, ...(reason !== undefined && { reason }) };
      return { messages: [note(`The platform did not do the transfer${why}`)], events: [told] };
    }
    case 'ended':
      return {
        status: 'closed',
        messages: [note('The conversation was closed.')],
        ...(isWithBot(chat) && { events: [{ kind: 'ended', id }] }),
      };
  }
}

function heard(
  accountId: string,
  chat: Chat,
  { comesBack, id, text }: Extract<PlatformEvent, { readonly kind: 'message' }>,
): ChatChange {
  const messages = [{ from: 'customer', text, messageId: id }] as const;
  if (isWithBot(chat)) return { messages, events: [{ kind: 'message', id, text }] };
  const isForBot = isUnbegun(chat) || comesBack(chat.updatedAt);
  return isForBot ? { messages, ...begun(accountId, chat, { id, text }) } : { messages };
}

/** The bot begins, or begins again with a conversation that came back: it counts how often. */
function begun(
  accountId: string,
  chat: Chat,
  { id, text }: { readonly id: string; readonly text?: string },
): ChatChange {
  const key = { accountId, conversationId: chat.conversationId };
  return { status: 'bot', events: [{ ...started(key, chat, text), id }] };
}

function isUnbegun({ lastSequence }: Chat): boolean {
  return lastSequence === 0;
}

function isWithBot(chat: Chat): boolean {
  return chat.status === 'bot' && !isUnbegun(chat);
}

/** Whoever has the secret of one channel must not reach what came through another. */
function requireOfChannel(channelId: string, chat: Chat): void {
  if (chat.channelId !== channelId)
    throw notYours(`The conversation ${chat.conversationId} did not come through the channel ${channelId}.`);
}
