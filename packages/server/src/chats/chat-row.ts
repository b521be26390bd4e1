import { MAX_TTL_SECONDS } from '@conversation-orchestrator/api';
import type { BotState, BotTraceEntry } from '@conversation-orchestrator/bot';
import type { Selectable } from 'kysely';
import type { Schema } from '../storage/schema.ts';
import type {
  Chat,
  ChatChange,
  ChatEnd,
  ChatMessage,
  ChatOutlet,
  ChatStatus,
  ChatTurn,
  Delivery,
  KeptChat,
} from './chat-store.ts';

/** A chat as the database has it. */
export type ChatRow = Selectable<Schema['chats']>;

/** Reads a chat for everybody. */
export function toChat(row: ChatRow): Chat {
  return {
    conversationId: row.conversation_id,
    botId: row.bot_id,
    channel: row.channel,
    outlet: row.outlet as ChatOutlet,
    status: row.status as ChatStatus,
    startedAt: row.started_at,
    updatedAt: row.updated_at,
    lastSequence: row.last_sequence,
    ...(row.channel_id !== null && { channelId: row.channel_id }),
    ...(row.customer_id !== null && { customerId: row.customer_id }),
    ...(row.session_id !== null && { sessionId: row.session_id }),
    ...(row.language !== null && { language: row.language }),
    ...(row.skill_id !== null && { skillId: row.skill_id }),
    ...(row.agent_id !== null && { agentId: row.agent_id }),
    ...(row.decided_for !== null && { decidedFor: row.decided_for }),
  };
}

/** Reads a chat with what the bot needs. */
export function toKept(row: ChatRow): KeptChat {
  return {
    chat: toChat(row),
    version: row.version,
    ...(row.state !== null && { state: JSON.parse(row.state) as BotState }),
    ...(row.due_at !== null && { wakeAt: row.due_at }),
    delivery: {
      sequence: row.sent_sequence,
      attempts: row.send_attempts,
      ...(row.send_at !== null && { at: row.send_at }),
    },
  };
}

/** Reads a message. */
export function toMessage(row: Selectable<Schema['chat_messages']>): ChatMessage {
  return {
    sequence: row.sequence,
    at: row.at,
    from: row.author as ChatMessage['from'],
    text: row.text,
    ...(row.options !== null && { options: JSON.parse(row.options) as readonly string[] }),
    ...(row.agent_id !== null && { agentId: row.agent_id }),
    ...(row.message_id !== null && { messageId: row.message_id }),
    ...(row.answers !== null && { answers: row.answers }),
    ...(row.effect !== null && { effect: JSON.parse(row.effect) as ChatEnd }),
  };
}

/** Reads a turn. */
export function toTurn({ turn, at, trace }: Selectable<Schema['chat_turns']>): ChatTurn {
  return { turn, at, trace: JSON.parse(trace) as readonly BotTraceEntry[] };
}

/** The columns a change changes. */
export function changedRow(row: ChatRow, change: ChatChange, now: number) {
  const { status, skillId, agentId, messages = [], events = [], turn } = change;
  const isStep = turn !== undefined || status !== undefined;
  return {
    status: status ?? row.status,
    skill_id: skillId === undefined ? row.skill_id : skillId,
    agent_id: agentId === undefined ? row.agent_id : agentId,
    updated_at: now,
    last_sequence: row.last_sequence + messages.length,
    last_event: row.last_event + events.length,
    version: row.version + (isStep ? 1 : 0),
    state: turn?.state ? JSON.stringify(turn.state) : row.state,
    due_at: dueOf(row, change, now),
    ...deliveryOf(row, change, now),
    expires_at: now + MAX_TTL_SECONDS * 1_000,
  };
}

/** Events make it due at once. A turn that has seen all of them leaves only what the bot itself wants. */
function dueOf(row: ChatRow, { events = [], turn }: ChatChange, now: number): number | null {
  if (events.length > 0) return now;
  if (turn === undefined) return row.due_at;
  const hasSeenAll = turn.seen === undefined || turn.seen >= row.last_event;
  return hasSeenAll ? (turn.wakeAt ?? null) : now;
}

/** What the bot has said or done is delivered at once, unless something before it waits. */
function deliveryOf(row: ChatRow, { delivery, messages = [] }: ChatChange, now: number) {
  if (delivery) return deliveryRow(delivery);
  const isToSend = row.outlet === 'outbox' && messages.some(isDelivered);
  return { send_at: isToSend ? (row.send_at ?? now) : row.send_at };
}

function deliveryRow({ at, attempts, sequence }: Delivery) {
  return { sent_sequence: sequence, send_at: at ?? null, send_attempts: attempts };
}

/** Whether a message is one that a platform is told of: what the bot says and does. */
export function isDelivered({ effect, from }: Pick<ChatMessage, 'effect' | 'from'>): boolean {
  return from === 'bot' || effect !== undefined;
}
