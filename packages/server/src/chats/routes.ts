import { LAST_EVENT_ID, Problem } from '@conversation-orchestrator/api';
import { requireScope } from '../auth/require-scope.ts';
import type { DirectoryStore } from '../directory/directory-store.ts';
import type { Handlers } from '../http/handlers.ts';
import type { NewId } from '../ids.ts';
import { locationOf } from '../location.ts';
import { toChatReply, toMessageReply, toTurnReply } from './chat-reply.ts';
import type { Chat, ChatKey } from './chat-store.ts';
import { acceptChat, closeChat, type Target, transferChat } from './desk.ts';
import { followChat } from './live/follow-chat.ts';
import { followDesk } from './live/follow-desk.ts';
import type { WatchedChats } from './live/watched-chats.ts';
import { beginChat, type ChatParts, noChat, writeInChat } from './write-in-chat.ts';

/** What the routes of chats need of the server. */
export type ChatRouteParts = ChatParts & {
  readonly store: WatchedChats;
  readonly directory: DirectoryStore;
  readonly hasBot: (accountId: string, botId: string) => Promise<boolean>;
  readonly newId: NewId;
};

type ChatRoutes = Pick<
  Handlers,
  | 'chats.start'
  | 'chats.list'
  | 'chats.get'
  | 'chats.send'
  | 'chats.accept'
  | 'chats.transfer'
  | 'chats.close'
  | 'chats.trace'
  | 'chats.follow'
  | 'chats.followAll'
>;

const USUAL_CHANNEL = 'WEB';
const MOST_MESSAGES = 500;
const MOST_TURNS = 50;

/** The routes of chats and of the desk. */
export function chatRoutes(parts: ChatRouteParts): ChatRoutes {
  const { store, turns } = parts;
  return {
    async 'chats.start'({ body, params: { accountId }, principal }) {
      const { at, botId, channel = USUAL_CHANNEL, conversationId, customerId } = body;
      const { language, sessionId, text } = body;
      // Who may only take part must not choose which hours count.
      if (at !== undefined) requireScope(principal, 'config:read');
      if (!(await parts.hasBot(accountId, botId))) throw new Problem('NOT_FOUND', `There is no bot ${botId}`);
      const key = { accountId, conversationId: conversationId || parts.newId() };
      const { chat, isNew } = await beginChat(parts, key, {
        botId,
        channel,
        ...(customerId && { customerId }),
        ...(sessionId && { sessionId }),
        ...(language !== undefined && { language }),
        ...(text !== undefined && { text }),
        ...(at !== undefined && { decidedFor: Date.parse(at) }),
      });
      const reply = await withMessages(parts, key, chat, 0);
      if (!isNew) return { status: 200, body: reply };
      const Location = locationOf(accountId, 'chats', key.conversationId);
      return { status: 201, body: reply, headers: { Location } };
    },
    async 'chats.list'({ params: { accountId }, query }) {
      const chats = await store.list({ ...query, accountId });
      return { status: 200, body: { chats: chats.map(toChatReply) } };
    },
    async 'chats.get'({ params: key, query: { after, limit } }) {
      return { status: 200, body: await withMessages(parts, key, await get(parts, key), after, limit) };
    },
    async 'chats.send'({ body, params: key }) {
      const { agentId, from = 'customer', messageId, text } = body;
      const { chat, sequence } = await writeInChat(parts, key, {
        from,
        text,
        ...(agentId && { agentId }),
        ...(messageId && { messageId }),
      });
      return { status: 200, body: await withMessages(parts, key, chat, sequence - 1) };
    },
    async 'chats.accept'({ body, params: key }) {
      const agent = await parts.directory.findAgent(key.accountId, body.agentId);
      if (!agent) throw new Problem('NOT_FOUND', `There is no agent ${body.agentId}`);
      return { status: 200, body: toChatReply(await acceptChat(store, key, agent)) };
    },
    async 'chats.transfer'({ body, params: key }) {
      const target = await targetOf(parts, key.accountId, body);
      return { status: 200, body: toChatReply(await transferChat(store, key, target)) };
    },
    async 'chats.close'({ params: key }) {
      const chat = await closeChat(store, key);
      await turns.take(key);
      return { status: 200, body: toChatReply(chat) };
    },
    async 'chats.trace'({ params: key, query: { after } }) {
      await get(parts, key);
      const found = await store.turns(key, { after, limit: MOST_TURNS });
      return { status: 200, body: { turns: found.map(toTurnReply) } };
    },
    async 'chats.follow'({ headers, params: key }) {
      await get(parts, key);
      return {
        status: 200,
        events: (ending) => followChat(store, key, headers[LAST_EVENT_ID], ending),
      };
    },
    async 'chats.followAll'({ headers, params: { accountId }, query }) {
      const range = { ...query, accountId };
      return {
        status: 200,
        events: (ending) => followDesk(store, range, headers[LAST_EVENT_ID], ending),
      };
    },
  };
}

async function get({ store }: ChatParts, key: ChatKey): Promise<Chat> {
  const kept = await store.find(key);
  if (!kept) throw noChat(key);
  return kept.chat;
}

async function targetOf(
  { directory }: ChatRouteParts,
  accountId: string,
  { agentId, skillId }: { readonly agentId?: string; readonly skillId?: string },
): Promise<Target> {
  if (skillId !== undefined) {
    if (!(await directory.findSkill(accountId, skillId)))
      throw new Problem('NOT_FOUND', `There is no skill ${skillId}`);
    return { kind: 'skill', skillId };
  }
  if (agentId === undefined || !(await directory.findAgent(accountId, agentId)))
    throw new Problem('NOT_FOUND', `There is no agent ${agentId}`);
  return { kind: 'agent', agentId };
}

async function withMessages(
  { store }: ChatParts,
  key: ChatKey,
  chat: Chat,
  after: number,
  limit = MOST_MESSAGES,
) {
  const messages = await store.messages(key, { after, limit });
  return { chat: toChatReply(chat), messages: messages.map(toMessageReply) };
}
