import type { JsonObject } from '@conversation-orchestrator/api';

/** How a conversation is called, by those who keep something of it. */
export type ConversationIds = {
  readonly conversationId: string;
  /** The customer, where known (authenticated): context of the customer and `sde.…` need it. */
  readonly customerId?: string;
  /** The session of the context; left out, the conversation. */
  readonly sessionId?: string;
};

/** A conversation, as the channel that brings it knows it. Small: it is part of the state. */
export type BotConversation = ConversationIds & {
  readonly accountId: string;
  /** `web`, `sms`, `whatsapp`, … ; stored as `orchestrator.channel`. */
  readonly channel: string;
  /** What the customer prefers (BCP 47), where the channel knows; the bot answers in the nearest language it has. */
  readonly language?: string;
  /** What `getLPEngagementAttribute` gives to scripts: `currentSkillId`, `previousSkillId`, `campaignId`, … */
  readonly engagement?: JsonObject;
};

/** The session of the conversation's context documents (SPEC 5). */
export function sessionOf({ sessionId, conversationId }: ConversationIds): string {
  return sessionId ?? conversationId;
}
