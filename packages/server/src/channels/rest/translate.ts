import type { ReplyOf, RequestOf } from '@conversation-orchestrator/api';
import { mappedTarget } from '../mapped-ids.ts';
import type { PlatformChannel } from '../platform-conversation.ts';
import type { PlatformEvent } from '../platform-event.ts';
import type { PlatformReply } from '../platform-reply.ts';

type Told = RequestOf<'platforms.rest'>['body'];
type Answer = ReplyOf<'platforms.rest'>['body'];

/** What a platform tells, as an event. */
export function eventOf(told: Told): PlatformEvent {
  if (told.kind !== 'message') return told;
  const { id, returned = false, text } = told;
  return { kind: 'message', id, text, comesBack: () => returned };
}

/** What the bot did, in the ids of the platform. */
export function answerOf(
  channel: Pick<PlatformChannel, 'agents' | 'skills'>,
  { conversationId, end, messages, status }: PlatformReply,
): Answer {
  const reply = { conversationId, status, replies: messages };
  if (!end) return reply;
  if (end.kind !== 'transfer') return { ...reply, end };
  const { because, kind, to } = end;
  return { ...reply, end: { kind, because, ...mappedTarget(channel, to) } };
}
