import type { JsonObject } from '@conversation-orchestrator/api';
import type { BotStore } from '../bots/bot-store.ts';
import type { ContextStore } from '../context/context-store.ts';
import { documentKey } from '../context/document-key.ts';
import { saveContext } from '../context/save-context.ts';
import type { PlatformConversation } from './platform-conversation.ts';

const USUAL_NAMESPACE = 'orchestrator';

export type ContextParts = {
  readonly bots: Pick<BotStore, 'find'>;
  readonly context: ContextStore;
};

/** Keeps what a platform knows of a conversation where the bot reads it: in its namespace, under the session of the conversation. */
export async function keepContext(
  { bots, context }: ContextParts,
  { channel, key, sessionId }: PlatformConversation,
  properties: JsonObject,
): Promise<void> {
  if (Object.keys(properties).length === 0) return;
  const bot = await bots.find(key.accountId, channel.botId);
  const nameSpace = bot?.document.namespace ?? USUAL_NAMESPACE;
  const document = documentKey(key.accountId, nameSpace, sessionId || key.conversationId);
  await saveContext(context, { key: document, properties });
}
