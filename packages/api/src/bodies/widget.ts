import { z } from 'zod';
import { optionalId, replyList } from '../fields.ts';
import { MAX_VISITOR_MESSAGE_CHARACTERS } from '../limits.ts';
import { languageTag } from './bot-texts.ts';
import { webFields } from './channel-kinds.ts';
import { CHAT_STATUSES, chatMessage } from './chats.ts';

const { colour, texts } = webFields;

/** How the widget of a channel looks. */
export const widgetReply = z.object({ texts, colour });

/** A visitor who begins a conversation. */
export const beginVisitBody = z.strictObject({
  language: languageTag().exactOptional().meta({ description: 'What the visitor’s browser prefers.' }),
});

/** What a visitor goes on with. */
const pass = {
  token: z.string().meta({ description: 'Lets this visitor, from this page, go on with this conversation.' }),
  expiresInSeconds: z.int(),
};

/** A message as the visitor sees it. What happened inside is not among them. */
export const visitorMessage = chatMessage
  .omit({ agentId: true })
  .extend({ from: z.enum(['customer', 'bot', 'agent']) })
  .meta({ id: 'VisitorMessage', description: 'A message of a conversation, as its visitor sees it.' });

/** A conversation as its visitor sees it. */
export const visitReply = z
  .strictObject({
    status: z.enum(CHAT_STATUSES),
    agentName: z.string().exactOptional().meta({ description: 'Who of the agents has it.' }),
  })
  .meta({ id: 'Visit', description: 'Who has a conversation, as its visitor sees it.' });

/** A conversation and its messages, in order. */
export const visitWithMessagesReply = z.object({ visit: visitReply, messages: replyList(visitorMessage) });

/** A conversation that was begun, and what its visitor goes on with. */
export const beganVisitReply = visitWithMessagesReply.extend(pass);

/** What takes the place of a token that would expire. */
export const renewedVisitReply = z.object(pass);

/** What a visitor says. */
export const visitorMessageBody = z.strictObject({
  text: z.string().min(1).max(MAX_VISITOR_MESSAGE_CHARACTERS),
  messageId: optionalId('What the widget calls it: sent twice under one id, it is kept once.', 'message-1'),
});

/** What happens in a conversation, by name. */
export const visitEvents = { message: visitorMessage, visit: visitReply };
