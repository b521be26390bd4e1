import type { ConversationChange, ConversationStore } from '../conversations/conversation-store.ts';
import type { ChatKey, KeptChat } from './chat-store.ts';

/** Keeps up what policies read of a conversation (SPEC 5, `conversation.…`), after a step of its chat. */
export async function noteConversation(
  conversations: ConversationStore,
  { accountId, conversationId }: ChatKey,
  before: KeptChat,
  { chat }: KeptChat,
): Promise<void> {
  const { agentId: previousAgent, skillId: previousSkill } = before.chat;
  const change: ConversationChange = {
    startedAt: chat.startedAt,
    lastMessageAt: chat.updatedAt,
    ...(chat.customerId !== undefined && { consumerId: chat.customerId }),
    ...(chat.skillId !== undefined && { currentSkillId: chat.skillId }),
    ...(previousSkill !== undefined && previousSkill !== chat.skillId && { previousSkillId: previousSkill }),
    ...(previousAgent !== undefined && previousAgent !== chat.agentId && { previousAgentId: previousAgent }),
  };
  await conversations.update(accountId, conversationId, change);
}
