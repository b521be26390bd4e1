import { type JsonObject, lpChannel } from '@conversation-orchestrator/api';
import type { Turn } from '../runtime/turn.ts';
import { Unavailability } from '../runtime/unavailability.ts';
import { nameOf, type ScriptCall } from './script-call.ts';

/**
 * What scripts can ask of conversation and customer (reference documentation, Conversation Builder, "Get User Data", "Get & Set Session
 * Data"). Its examples read `getLPCustomerInfo().customerId` and `getLPUserPersonalInfo().firstname`: the inner object of the entity.
 */
export const CONVERSATION_FUNCTIONS = {
  getConversationId: ({ turn }) => turn.conversation.conversationId,
  getCurrentUserMessage: ({ turn }) => turn.message.text,
  getLPAccountId: ({ turn }) => turn.conversation.accountId,
  getUserPlatformId: ({ turn: { conversation } }) => conversation.customerId ?? conversation.conversationId,
  getUserChannel: ({ turn: { conversation } }) => lpChannel(conversation.channel),

  getLPEngagementAttribute({ turn }, [name]) {
    const { engagement = {} } = turn.conversation;
    const attribute = nameOf(name, 'name');
    return Object.hasOwn(engagement, attribute) ? engagement[attribute] : null;
  },

  async getLPCustomerInfo({ turn }): Promise<JsonObject | null> {
    const { customerId } = turn.conversation;
    if (customerId === undefined) return null;
    return { customerId, ...(await factsOf(turn, customerId))?.info };
  },

  async getLPUserPersonalInfo({ turn }): Promise<JsonObject | null> {
    const { customerId } = turn.conversation;
    return customerId === undefined ? null : ((await factsOf(turn, customerId))?.personal ?? null);
  },
} as const satisfies Readonly<Record<string, ScriptCall>>;

async function factsOf(turn: Turn, customerId: string) {
  const facts = await turn.using('customer', turn.ports.customer(customerId));
  return facts instanceof Unavailability ? undefined : facts;
}
