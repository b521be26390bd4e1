import type { Chat, ChatMessage, EventOf } from '@conversation-orchestrator/api';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useAccountId } from '../data/session.tsx';
import { type Liveness, useEvents } from '../data/use-events.ts';

type Turn = Extract<EventOf<'chats.follow'>, { readonly event: 'turn' }>['data'];

/** What a conversation that is open has told so far. */
export type FollowedChat = {
  readonly liveness: Liveness;
  /** How often to ask for what is new, while nobody tells. */
  readonly everyMs: number | undefined;
  readonly chat?: Chat;
  readonly messages: readonly ChatMessage[];
  readonly turns: readonly Turn[];
};

/** What a turn of the bot may have changed besides the chat. */
const OUTDATED = ['context.readSession', 'conversations.get'] as const;

const NOTHING = { messages: [], turns: [] };

/** Follows a conversation as long as it is shown. */
export function useFollowedChat(conversationId: string): FollowedChat {
  const client = useQueryClient();
  const [told, setTold] = useState<Omit<FollowedChat, 'liveness' | 'everyMs'>>(NOTHING);
  const params = { accountId: useAccountId(), conversationId };
  const live = useEvents('chats.follow', { params }, (event) => {
    setTold((before) => withEvent(before, event));
    if (event.event === 'message') return;
    for (const id of OUTDATED) void client.invalidateQueries({ queryKey: [id] });
  });
  return { ...told, ...live };
}

function withEvent<T extends Omit<FollowedChat, 'liveness' | 'everyMs'>>(
  before: T,
  { data, event }: EventOf<'chats.follow'>,
): T {
  switch (event) {
    case 'message':
      return { ...before, messages: [...before.messages, data] };
    case 'turn':
      return { ...before, turns: [...before.turns, data] };
    case 'chat':
      return { ...before, chat: data };
  }
}
