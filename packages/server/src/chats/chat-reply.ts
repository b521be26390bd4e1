import type { ReplyOf } from '@conversation-orchestrator/api';
import type { Chat, ChatMessage, ChatTurn } from './chat-store.ts';

/** A chat as it is answered. */
export function toChatReply({
  decidedFor,
  language,
  outlet,
  sessionId,
  startedAt,
  updatedAt,
  ...chat
}: Chat) {
  return {
    ...chat,
    ...(decidedFor !== undefined && { decidedFor: isoOf(decidedFor) }),
    startedAt: isoOf(startedAt),
    updatedAt: isoOf(updatedAt),
  };
}

/** A message as it is answered. */
export function toMessageReply({ answers, at, effect, ...message }: ChatMessage) {
  return { ...message, at: isoOf(at) };
}

/** A turn as it is answered. */
export function toTurnReply({ at, ...turn }: ChatTurn): ReplyOf<'chats.trace'>['body']['turns'][number] {
  return { ...turn, at: isoOf(at) };
}

function isoOf(at: number): string {
  return new Date(at).toISOString();
}
