import type { EventOf } from '@conversation-orchestrator/api';
import { type FollowedChats, followChat } from '../../chats/live/follow-chat.ts';
import { type AgentNames, toVisit, toVisitorMessage } from './visit-reply.ts';
import type { Visitor } from './visitor.ts';

type VisitEvent = EventOf<'widget.follow'>;

/** Everything that a visitor sees happen in a conversation: after an event, or from the start, until it is told to end. */
export async function* followVisit(
  chats: FollowedChats,
  agents: AgentNames,
  { accountId, conversationId, lastEventId }: Visitor & { readonly lastEventId: string | undefined },
  ending: AbortSignal,
): AsyncGenerator<readonly VisitEvent[]> {
  for await (const batch of followChat(chats, { accountId, conversationId }, lastEventId, ending)) {
    const seen: VisitEvent[] = [];
    for (const event of batch) seen.push(...(await seenOf(agents, accountId, event)));
    yield seen;
  }
}

async function seenOf(
  agents: AgentNames,
  accountId: string,
  { data, event, ...named }: EventOf<'chats.follow'>,
): Promise<readonly VisitEvent[]> {
  if (event === 'turn') return [];
  if (event === 'chat') return [{ event: 'visit', data: await toVisit(agents, accountId, data), ...named }];
  const message = toVisitorMessage(data);
  return message ? [{ event, data: message, ...named }] : [];
}
