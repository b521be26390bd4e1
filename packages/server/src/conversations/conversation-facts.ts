import type { Value } from '@conversation-orchestrator/engine';
import type { ConversationAttribute } from '../attributes/conversation-attributes.ts';
import type { Ask } from '../next-action/ask.ts';
import type { ConversationRecord } from './conversation-store.ts';

/** What the attributes of a conversation come from: what is known of it (perhaps nothing), the question, and the time. */
type Source = { readonly known: Partial<ConversationRecord>; readonly ask: Ask; readonly now: number };

const MINUTE_MS = 60_000;

const READERS: Readonly<Record<ConversationAttribute, (source: Source) => Value | undefined>> = {
  'conversation.minutesSinceStartConversation': ({ known, now }) => minutesSince(known.startedAt, now),
  'conversation.minutesSincePreviousMessage': ({ known, now }) => minutesSince(known.lastMessageAt, now),
  'conversation.previousAgentId': ({ known }) => known.previousAgentId,
  'conversation.currentSkillId': ({ known }) => known.currentSkillId,
  'conversation.previousSkillId': ({ known }) => known.previousSkillId,
  'conversation.conversationId': ({ known, ask }) => known.conversationId ?? ask.conversationId,
  'conversation.consumerId': ({ known, ask }) => known.consumerId ?? ask.customerId,
  'conversation.groupId': ({ known, ask }) => known.groupId ?? ask.sessionId,
};

/** The attributes of the conversation a question is about, by full name; those that are absent are left out. `now` is epoch milliseconds. */
export function conversationFacts(
  record: ConversationRecord | undefined,
  ask: Ask,
  now: number,
): ReadonlyMap<string, Value> {
  const facts = new Map<string, Value>();
  for (const [attribute, read] of Object.entries(READERS)) {
    const value = read({ known: record ?? {}, ask, now });
    if (value !== undefined) facts.set(attribute, value);
  }
  return facts;
}

/** Whole minutes. A moment that is still to come, by the clock of whoever told it, is no time ago. */
function minutesSince(moment: number | undefined, now: number): number | undefined {
  return moment === undefined ? undefined : Math.max(0, Math.floor((now - moment) / MINUTE_MS));
}
