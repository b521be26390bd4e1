import type { JsonObject } from '@conversation-orchestrator/api';
import type { BotStore } from '../bots/bot-store.ts';
import type { ChatKey, ChatStore } from '../chats/chat-store.ts';
import type { ContextStore } from '../context/context-store.ts';
import { documentKey } from '../context/document-key.ts';
import { saveContext } from '../context/save-context.ts';
import type { PlatformConversation } from './platform-conversation.ts';

const USUAL_NAMESPACE = 'orchestrator';

export type ContextParts = {
  readonly bots: Pick<BotStore, 'find'>;
  readonly context: ContextStore;
  readonly store: Pick<ChatStore, 'change'>;
};

/** What a platform knows of a conversation, as it tells an event. */
export type Told = { readonly eventId: string; readonly properties: JsonObject };

/**
 * Keeps what a platform knows of a conversation where the bot reads it: in its namespace, under the session of the conversation. What comes
 * with an event that was told before is old, and not kept.
 */
export async function keepContext(
  { bots, context, store }: ContextParts,
  { channel, key, sessionId }: PlatformConversation,
  { eventId, properties }: Told,
): Promise<void> {
  if (Object.keys(properties).length === 0 || (await isTold(store, key, eventId))) return;
  const bot = await bots.find(key.accountId, channel.botId);
  const nameSpace = bot?.document.namespace ?? USUAL_NAMESPACE;
  const document = documentKey(key.accountId, nameSpace, sessionId || key.conversationId);
  await saveContext(context, { key: document, properties });
}

async function isTold(store: Pick<ChatStore, 'change'>, key: ChatKey, eventId: string): Promise<boolean> {
  let isKnown = false;
  const look = (_: unknown, known: unknown) => {
    isKnown = known !== undefined;
    return undefined;
  };
  await store.change(key, look, eventId);
  return isKnown;
}
