import type { AttributeType } from '@conversation-orchestrator/engine';

/** The attributes of `conversation.` and their types (SPEC 5). Every one of them, and no other, is loaded for decisions and known to authors. */
export const CONVERSATION_ATTRIBUTES = {
  'conversation.minutesSinceStartConversation': 'number',
  'conversation.minutesSincePreviousMessage': 'number',
  'conversation.previousAgentId': 'string',
  'conversation.currentSkillId': 'string',
  'conversation.previousSkillId': 'string',
  'conversation.conversationId': 'string',
  'conversation.consumerId': 'string',
  'conversation.groupId': 'string',
} as const satisfies Readonly<Record<string, AttributeType>>;

/** The full name of one of them. */
export type ConversationAttribute = keyof typeof CONVERSATION_ATTRIBUTES;
