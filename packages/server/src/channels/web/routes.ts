import { LAST_EVENT_ID, VISITOR_TOKEN_SECONDS } from '@conversation-orchestrator/api';
import type { Chat } from '../../chats/chat-store.ts';
import type { FollowedChats } from '../../chats/live/follow-chat.ts';
import { beginChat, type ChatParts, noChat, writeInChat } from '../../chats/write-in-chat.ts';
import type { Handlers } from '../../http/handlers.ts';
import type { VisitLimits } from '../../http/visit-limits.ts';
import type { NewId } from '../../ids.ts';
import { followVisit } from './follow-visit.ts';
import { type AgentNames, toVisit, toVisitorMessages } from './visit-reply.ts';
import type { Visitor } from './visitor.ts';
import type { VisitorTokens } from './visitor-tokens.ts';

/** What the routes of widgets need of the server. */
export type WidgetRouteParts = ChatParts & {
  readonly store: FollowedChats & ChatParts['store'];
  readonly directory: AgentNames;
  readonly visitorTokens: VisitorTokens;
  readonly visitLimits: VisitLimits;
  readonly newId: NewId;
};

type WidgetRoutes = Pick<Handlers, Extract<keyof Handlers, `widget.${string}`>>;

const USUAL_CHANNEL = 'WEB';
const MOST_MESSAGES = 500;

/** The routes of what widgets do for their visitors. */
export function widgetRoutes(parts: WidgetRouteParts): WidgetRoutes {
  const { directory, newId, store, visitLimits } = parts;
  return {
    async 'widget.get'({ visitor: { channel } }) {
      const { colour, texts } = channel;
      return { status: 200, body: { ...(texts && { texts }), ...(colour !== undefined && { colour }) } };
    },
    async 'widget.begin'({ body: { language }, peer, visitor }) {
      const { accountId, channel } = visitor;
      visitLimits.beginning(peer.address);
      const conversationId = newId();
      const { chat } = await beginChat(
        parts,
        { accountId, conversationId },
        {
          botId: channel.botId,
          channel: channel.channel ?? USUAL_CHANNEL,
          channelId: channel.id,
          ...(language !== undefined && { language }),
        },
      );
      const begun = { ...visitor, conversationId };
      const visit = await visitOf(parts, begun, { chat, after: 0, limit: MOST_MESSAGES });
      return { status: 201, body: { ...visit, ...(await passOf(parts, begun)) } };
    },
    async 'widget.renew'({ visitor }) {
      return { status: 200, body: await passOf(parts, visitor) };
    },
    async 'widget.read'({ query, visitor }) {
      const kept = await store.find(visitor);
      if (!kept) throw noChat(visitor);
      return { status: 200, body: await visitOf(parts, visitor, { chat: kept.chat, ...query }) };
    },
    async 'widget.send'({ body: { messageId, text }, visitor }) {
      visitLimits.writing(visitor.conversationId);
      const written = { from: 'customer', text, ...(messageId && { messageId }) } as const;
      const { chat, sequence } = await writeInChat(parts, visitor, written);
      const stretch = { chat, after: sequence - 1, limit: MOST_MESSAGES };
      return { status: 200, body: await visitOf(parts, visitor, stretch) };
    },
    async 'widget.follow'({ headers, visitor }) {
      if (!(await store.find(visitor))) throw noChat(visitor);
      const following = { ...visitor, lastEventId: headers[LAST_EVENT_ID] };
      return { status: 200, events: (ending) => followVisit(store, directory, following, ending) };
    },
  };
}

async function visitOf(
  { directory, store }: WidgetRouteParts,
  { accountId, conversationId }: Visitor,
  { chat, ...stretch }: { readonly chat: Chat; readonly after: number; readonly limit: number },
) {
  const messages = await store.messages({ accountId, conversationId }, stretch);
  return { visit: await toVisit(directory, accountId, chat), messages: toVisitorMessages(messages) };
}

async function passOf({ visitorTokens }: WidgetRouteParts, { accountId, channel, conversationId }: Visitor) {
  const token = await visitorTokens.sign({ accountId, channelId: channel.id, conversationId });
  return { token, expiresInSeconds: VISITOR_TOKEN_SECONDS };
}
