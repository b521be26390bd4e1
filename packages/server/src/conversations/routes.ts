import { type Conversation, Problem } from '@conversation-orchestrator/api';
import type { Handlers, Request } from '../http/handlers.ts';
import type { ConversationChange, ConversationRecord, ConversationStore } from './conversation-store.ts';
import { findSdes, type SdeParts, saveSdes } from './customer-sdes.ts';

type ConversationRoutes = Pick<
  Handlers,
  'conversations.get' | 'conversations.update' | 'sdes.get' | 'sdes.replace'
>;

/** The routes of what is known of conversations and customers. */
export function conversationRoutes(
  parts: SdeParts & { readonly conversations: ConversationStore },
): ConversationRoutes {
  const { conversations } = parts;
  return {
    async 'conversations.get'({ params: { accountId, conversationId } }) {
      const record = await conversations.find(accountId, conversationId);
      if (record === undefined) throw new Problem('NOT_FOUND', `There is no conversation ${conversationId}`);
      return { status: 200, body: toReply(record) };
    },
    async 'conversations.update'({ params: { accountId, conversationId }, body }) {
      const record = await conversations.update(accountId, conversationId, changeOf(body));
      return { status: 200, body: toReply(record) };
    },
    async 'sdes.get'({ params: { accountId, customerId } }) {
      return { status: 200, body: { customerId, sdes: await findSdes(parts, accountId, customerId) } };
    },
    async 'sdes.replace'({ params: { accountId, customerId }, body }) {
      const entities = 'type' in body ? [body] : body;
      return {
        status: 200,
        body: { customerId, sdes: await saveSdes(parts, accountId, customerId, entities) },
      };
    },
  };
}

function changeOf({
  startedAt,
  lastMessageAt,
  ...ids
}: Request<'conversations.update'>['body']): ConversationChange {
  return {
    ...ids,
    ...(startedAt !== undefined && { startedAt: momentOf(startedAt) }),
    ...(lastMessageAt !== undefined && { lastMessageAt: momentOf(lastMessageAt) }),
  };
}

function momentOf(written: string | null): number | null {
  return written === null ? null : Date.parse(written);
}

function toReply({ startedAt, lastMessageAt, ...ids }: ConversationRecord): Conversation {
  return {
    ...ids,
    ...(startedAt !== undefined && { startedAt: new Date(startedAt).toISOString() }),
    ...(lastMessageAt !== undefined && { lastMessageAt: new Date(lastMessageAt).toISOString() }),
  };
}
