import { Problem } from '@conversation-orchestrator/api';
import type { BotEvent } from '@conversation-orchestrator/bot';
import type { Chat, ChatBeginning, ChatChange, ChatKey, ChatStore, KeptChat } from './chat-store.ts';
import type { ChatTurns } from './chat-turns.ts';

/** What chats are written in with. */
export type ChatParts = { readonly store: ChatStore; readonly turns: Pick<ChatTurns, 'take'> };

/** A message of somebody who takes part. */
export type Written = {
  readonly from: 'customer' | 'agent';
  readonly text: string;
  readonly agentId?: string;
  readonly messageId?: string;
};

/** How long an answer of the bot is waited for. After that the message is kept, and the answer comes when it comes. */
const PATIENCE_MS = 15_000;

/** Begins a chat, and waits for what the bot says first. Answers the chat, and whether it is new. */
export async function beginChat(
  { store, turns }: ChatParts,
  key: ChatKey,
  { text, ...beginning }: Omit<ChatBeginning, 'messages' | 'events'> & { readonly text?: string },
): Promise<{ readonly chat: Chat; readonly isNew: boolean }> {
  const { kept, isNew } = await store.begin(key, {
    ...beginning,
    ...(text !== undefined && { messages: [{ from: 'customer', text }] }),
    events: [started(key, beginning, text)],
  });
  await patiently(turns.take(key));
  return { chat: (await store.find(key))?.chat ?? kept.chat, isNew };
}

/** The event that a conversation came to the bot. */
export function started(
  { accountId, conversationId }: ChatKey,
  { channel, customerId, language, sessionId }: ChatBeginning,
  text: string | undefined,
): BotEvent {
  return {
    kind: 'started',
    conversation: {
      accountId,
      conversationId,
      channel,
      ...(customerId !== undefined && { customerId }),
      ...(sessionId !== undefined && { sessionId }),
      ...(language !== undefined && { language }),
    },
    ...(text !== undefined && { text }),
  };
}

/**
 * Adds a message, and waits for the bot where it has the chat. Answers the chat, and the sequence of the message. Sent again under the same
 * id, it is the same message.
 */
export async function writeInChat(
  { store, turns }: ChatParts,
  key: ChatKey,
  written: Written,
): Promise<{ readonly chat: Chat; readonly sequence: number }> {
  let sequence = 0;
  const kept = await store.change(
    key,
    (current, known) => {
      sequence = known?.sequence ?? current.chat.lastSequence + 1;
      return known ? undefined : changeFor(current, written);
    },
    written.messageId,
  );
  if (!kept) throw noChat(key);
  await patiently(turns.take(key));
  return { chat: (await store.find(key))?.chat ?? kept.chat, sequence };
}

function changeFor({ chat }: KeptChat, { agentId, from, messageId, text }: Written): ChatChange {
  requireHeldHere(chat);
  if (chat.status === 'closed') throw notYours('The chat is closed.');
  if (from === 'agent') requireAgent(chat, agentId);
  const message = {
    from,
    text,
    ...(from === 'agent' && agentId !== undefined && { agentId }),
    ...(messageId !== undefined && { messageId }),
  };
  const isForBot = from === 'customer' && chat.status === 'bot';
  return { messages: [message], ...(isForBot && { events: [{ kind: 'message', text }] }) };
}

/** Throws unless this agent has the chat. */
export function requireAgent({ agentId: owner, status }: Chat, agentId: string | undefined): void {
  if (status !== 'assigned' || owner !== agentId)
    throw notYours(owner === undefined ? 'No agent has the chat.' : `The agent ${owner} has the chat.`);
}

/** Throws where a chat is held on another platform: who writes or passes it on does so there. */
export function requireHeldHere({ channelId, outlet }: Chat): void {
  if (outlet !== 'desk') throw notYours(`The chat is held on the platform of the channel ${channelId}.`);
}

/** The problem that a chat is somebody else's. */
export function notYours(detail: string): Problem {
  return new Problem('CHAT_NOT_YOURS', detail);
}

/** The problem that there is no such chat. */
export function noChat({ conversationId }: ChatKey): Problem {
  return new Problem('NOT_FOUND', `There is no chat ${conversationId}`);
}

/** Waits for a turn of the bot, but not for ever: its answer comes when it comes. */
export async function patiently(turn: Promise<void>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, PATIENCE_MS);
  });
  await Promise.race([turn, late]);
  clearTimeout(timer);
}
