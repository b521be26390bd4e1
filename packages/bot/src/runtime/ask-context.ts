import type { JsonObject } from '@conversation-orchestrator/api';
import type { Turn } from './turn.ts';

/**
 * What goes along with the bot's question: the channel and the last message, which the reference's routing sets as `orchestrator.channel`
 * and `orchestrator.userMessage` (reference documentation, Conversation Builder, "Dynamic Routing interactions"). The message is not stored.
 */
export function askContext({ bot, conversation, message }: Turn): JsonObject {
  return { [bot.namespace]: { channel: conversation.channel, userMessage: message.text } };
}
