import type { Conversation } from '@conversation-orchestrator/api';
import type { Value } from '@conversation-orchestrator/engine';

const MINUTE_MS = 60_000;

/** The attributes of a conversation as a policy would read them now, by full name. */
export function conversationValues(conversation: Conversation, now: number): ReadonlyMap<string, Value> {
  const { startedAt, lastMessageAt, ...ids } = conversation;
  const minutes = (at: string | undefined): Value =>
    at === undefined ? null : Math.max(0, Math.floor((now - Date.parse(at)) / MINUTE_MS));
  return new Map<string, Value>([
    ['conversation.minutesSinceStartConversation', minutes(startedAt)],
    ['conversation.minutesSincePreviousMessage', minutes(lastMessageAt)],
    ...Object.entries(ids).map(([name, id]) => [`conversation.${name}`, id] as const),
  ]);
}
