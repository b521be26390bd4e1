import type { FactSources } from '../next-action/load-facts.ts';
import { conversationFacts } from './conversation-facts.ts';
import type { ConversationStore } from './conversation-store.ts';
import { findSdes, type SdeParts } from './customer-sdes.ts';
import { sdeFacts } from './sde-facts.ts';

/** What decisions know of conversations and customers: one read each, none where the question names neither. */
export function conversationSources(
  parts: SdeParts & { readonly conversations: ConversationStore },
): Pick<FactSources, 'conversation' | 'sdes'> {
  const find = async (accountId: string, conversationId: string | undefined) =>
    conversationId === undefined ? undefined : parts.conversations.find(accountId, conversationId);
  return {
    conversation: async (ask, now) =>
      conversationFacts(await find(ask.accountId, ask.conversationId), ask, now),
    sdes: async (accountId, customerId) => sdeFacts(await findSdes(parts, accountId, customerId)),
  };
}
