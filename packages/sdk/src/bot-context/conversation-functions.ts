import type { BotContextFunction, JsonObject, StructuredDataEntity } from '@conversation-orchestrator/api';
import { lpChannel } from '@conversation-orchestrator/api/bot-context';
import { type BotTurn, type Json, memberOf, softly } from './bot-turn.ts';

/** What a bot can ask of conversation and customer: as the caller gave it, and what is kept of the customer. Nothing here throws. */
export type ConversationFunctions = {
  readonly getConversationId: () => Promise<string>;
  /** The customer's last message; empty where the caller gave none. */
  readonly getCurrentUserMessage: () => Promise<string>;
  readonly getLPAccountId: () => Promise<string>;
  /** Customer info (SDE) with `customerId`; null while the customer is not known. */
  readonly getLPCustomerInfo: () => Promise<JsonObject | null>;
  /** Personal info (SDE); null where nothing is known. */
  readonly getLPUserPersonalInfo: () => Promise<JsonObject | null>;
  /** The customer's id; of one who is not known, that of the conversation. */
  readonly getUserPlatformId: () => Promise<string>;
  /** The channel, as the reference calls it: `lp_web`, `lp_sms`, … ; `lp_web` where the caller gave none. */
  readonly getUserChannel: () => Promise<string>;
  /** What the caller gave as engagement; null where it is not in there. */
  readonly getLPEngagementAttribute: (name: string) => Promise<Json>;
  /** A variable of the bot's environment, as the caller gave it; null where there is none. */
  readonly getEnvVariable: (name: string) => Promise<Json>;
};

/** Makes the functions that ask about conversation and customer. */
export function conversationFunctions(turn: BotTurn): ConversationFunctions {
  const { client, conversation, environment } = turn;
  const { channel = 'web', conversationId, customerId, engagement, message = '' } = conversation;
  return {
    getConversationId: async () => conversationId,
    getCurrentUserMessage: async () => message,
    getLPAccountId: async () => client.accountId,
    async getLPCustomerInfo() {
      if (!customerId) return null;
      const entities = await entitiesOf(turn, 'getLPCustomerInfo', customerId);
      const [info] = entities.flatMap((entity) => (entity.type === 'ctmrinfo' ? [entity.info] : []));
      return { customerId, ...info };
    },
    async getLPUserPersonalInfo() {
      if (!customerId) return null;
      const entities = await entitiesOf(turn, 'getLPUserPersonalInfo', customerId);
      const [personal] = entities.flatMap((entity) => (entity.type === 'personal' ? [entity.personal] : []));
      return personal ?? null;
    },
    getUserPlatformId: async () => customerId || conversationId,
    getUserChannel: async () => lpChannel(channel),
    getLPEngagementAttribute: async (name) => memberOf(engagement, name),
    getEnvVariable: async (name) => memberOf(environment, name),
  };
}

function entitiesOf(
  turn: BotTurn,
  name: BotContextFunction,
  customerId: string,
): Promise<readonly StructuredDataEntity[]> {
  const { accountId, call } = turn.client;
  return softly<readonly StructuredDataEntity[]>(turn, name, [], async () => {
    const { body } = await call('sdes.get', { params: { accountId, customerId } });
    return body.sdes;
  });
}
