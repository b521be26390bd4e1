import type { Agent } from '@conversation-orchestrator/api';
import type { Chat, ChatChange, ChatKey, ChatStore } from './chat-store.ts';
import { noChat, notYours, requireHeldHere } from './write-in-chat.ts';

/** An agent takes a chat that rings at them, or at one of their skills. Taking what one has already changes nothing. */
export async function acceptChat(store: ChatStore, key: ChatKey, agent: Agent): Promise<Chat> {
  return changed(store, key, (chat) => {
    if (chat.status === 'assigned' && chat.agentId === agent.id) return undefined;
    if (chat.status !== 'ringing') throw notYours(`The chat does not ring: it is ${chat.status}.`);
    const isAsked =
      chat.agentId === undefined ? agent.skillIds.includes(chat.skillId ?? '') : chat.agentId === agent.id;
    if (!isAsked) throw notYours(`The chat rings elsewhere: ${chat.agentId ?? chat.skillId}.`);
    return { status: 'assigned', agentId: agent.id, messages: [note(`${agent.name} has joined.`)] };
  });
}

/** Where a chat is passed on to. */
export type Target =
  | { readonly kind: 'skill'; readonly skillId: string }
  | { readonly kind: 'agent'; readonly agentId: string };

/** Passes a chat on. The bot does not get it back by this. */
export async function transferChat(store: ChatStore, key: ChatKey, target: Target): Promise<Chat> {
  return changed(store, key, (chat) => {
    requireHeldHere(chat);
    if (chat.status === 'closed') throw notYours('The chat is closed.');
    return target.kind === 'skill'
      ? {
          status: 'ringing',
          skillId: target.skillId,
          agentId: null,
          messages: [note(`Transferred to the skill ${target.skillId}.`)],
        }
      : {
          status: 'ringing',
          agentId: target.agentId,
          messages: [note(`Transferred to the agent ${target.agentId}.`)],
        };
  });
}

/** Closes a chat; the bot is told, if it has it. */
export async function closeChat(store: ChatStore, key: ChatKey): Promise<Chat> {
  return changed(store, key, (chat) => {
    requireHeldHere(chat);
    if (chat.status === 'closed') return undefined;
    return {
      status: 'closed',
      messages: [note('The conversation was closed.')],
      ...(chat.status === 'bot' && { events: [{ kind: 'ended' }] }),
    };
  });
}

function note(text: string) {
  return { from: 'system', text } as const;
}

async function changed(
  store: ChatStore,
  key: ChatKey,
  decide: (chat: Chat) => ChatChange | undefined,
): Promise<Chat> {
  const kept = await store.change(key, ({ chat }) => decide(chat));
  if (!kept) throw noChat(key);
  return kept.chat;
}
