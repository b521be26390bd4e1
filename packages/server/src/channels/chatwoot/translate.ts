import type { RequestOf } from '@conversation-orchestrator/api';
import type { PlatformEvent } from '../platform-event.ts';

/** What Chatwoot tells an agent bot. */
export type ChatwootEvent = RequestOf<'platforms.chatwoot'>['body'];

/** Something the bot sees, in the conversation Chatwoot calls so. */
export type Seen = {
  readonly conversation: string;
  readonly customerId?: string;
  readonly event: PlatformEvent;
};

const MOST_CHARACTERS = 10_000;
/** Chatwoot's enum of message types. */
const INCOMING: readonly unknown[] = ['incoming', 0];

/**
 * What of Chatwoot's events the bot sees: messages of the customer in conversations that are pending, which is how Chatwoot calls those that
 * bots have, and that a conversation was resolved. Undefined for everything else.
 */
export function seenOf(told: ChatwootEvent): Seen | undefined {
  if (told.event === 'message_created') return messageOf(told);
  if (told.event !== 'conversation_resolved' || told.id == null) return undefined;
  // Resolved, opened and resolved again, a conversation ends twice.
  const id = `resolved:${told.id}:${told['timestamp'] ?? ''}`;
  return { conversation: String(told.id), event: { kind: 'ended', id } };
}

function messageOf(told: ChatwootEvent): Seen | undefined {
  const { content, conversation, created_at, id, message_type, sender } = told;
  if (id == null || conversation?.id == null || conversation.status !== 'pending') return undefined;
  if (!INCOMING.includes(message_type) || told.private === true) return undefined;
  const writtenAt = timeOf(created_at);
  const customerId = sender?.identifier;
  return {
    conversation: String(conversation.id),
    ...(customerId && { customerId }),
    event: {
      kind: 'message',
      id: `message:${id}`,
      // A picture alone has no words.
      text: (content ?? '').slice(0, MOST_CHARACTERS),
      comesBack: (leftAt) => writtenAt === undefined || writtenAt > leftAt,
    },
  };
}

/** Epoch milliseconds of a time that Chatwoot writes as seconds or as a text. */
function timeOf(written: ChatwootEvent['created_at']): number | undefined {
  if (typeof written === 'number') return written * 1_000;
  const time = written == null ? Number.NaN : Date.parse(written);
  return Number.isNaN(time) ? undefined : time;
}
