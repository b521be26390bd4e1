import type { Chat } from '@conversation-orchestrator/api';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useAccountId } from '../data/session.tsx';
import { type Liveness, useEvents } from '../data/use-events.ts';

/** What a desk has been told. */
export type DeskEvents = {
  readonly liveness: Liveness;
  /** How often to ask for what is new, while nobody tells. */
  readonly everyMs: number | undefined;
  /** Chats that somebody else has since, by conversation. */
  readonly changed: ReadonlyMap<string, Chat>;
};

/** Chats a desk remembers to have changed. Those before are in the lists that were read since. */
const MOST_CHANGED = 500;

/** Follows who has the chats of the account. */
export function useDeskEvents(): DeskEvents {
  const client = useQueryClient();
  const [changed, setChanged] = useState<ReadonlyMap<string, Chat>>(new Map());
  const live = useEvents('chats.followAll', { params: { accountId: useAccountId() } }, ({ data, event }) => {
    if (event === 'ready') void client.invalidateQueries({ queryKey: ['chats.list'] });
    else setChanged((before) => withChat(before, data));
  });
  return { ...live, changed };
}

function withChat(before: ReadonlyMap<string, Chat>, chat: Chat): ReadonlyMap<string, Chat> {
  const others = [...before].filter(([id]) => id !== chat.conversationId);
  return new Map([...others.slice(1 - MOST_CHANGED), [chat.conversationId, chat]]);
}
