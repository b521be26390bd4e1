import { z } from 'zod';
import { instant, nameField, optionalId, queryInteger, replyList } from '../fields.ts';
import { resumption } from '../headers.ts';
import { jsonValue } from '../json-value.ts';
import { MAX_MESSAGE_CHARACTERS, MAX_NAME_CHARACTERS } from '../limits.ts';
import { accountParams } from './account.ts';
import { languageTag } from './bot-texts.ts';
import { limitField } from './page.ts';

const MOST_MESSAGES = 500;
const USUAL_CHATS = 50;
const MOST_CHATS = 200;

/**
 * Who has a chat: the bot, nobody yet, an agent, nobody any more; `failed`: nobody takes it, somebody has to look. `transferred`: the
 * platform it is held on, which the bot has told to whom it goes.
 */
export const CHAT_STATUSES = ['bot', 'ringing', 'assigned', 'transferred', 'closed', 'failed'] as const;

/** Who writes in a chat. `system`: what happened, such as a transfer. */
export const CHAT_AUTHORS = ['customer', 'bot', 'agent', 'system'] as const;

/** The path of a chat. */
export const chatParams = accountParams.extend({ conversationId: nameField('The conversation.', 'chat-1') });

const text = () => z.string().min(1).max(MAX_MESSAGE_CHARACTERS);

/** A chat to be. */
export const startChatBody = z.strictObject({
  botId: nameField('Who answers.', 'routing'),
  conversationId: optionalId('The conversation; left out, the server chooses.', 'chat-1').refine(
    (id) => id !== 'events',
    'must not be events, which is the address of the events of all chats',
  ),
  customerId: optionalId('The customer, where known.', 'customer-1'),
  sessionId: optionalId('The session of the context; left out, the conversation.'),
  channel: nameField('Where it comes from: kept as `orchestrator.channel`.', 'WEB').exactOptional(),
  language: languageTag().exactOptional(),
  text: text().exactOptional().meta({ description: 'The message it begins with.' }),
  at: instant(
    'The clock of all its decisions, which then stands still; left out, they are made at the time it is. Needs the scope `config:read`, as a simulation does.',
  ).exactOptional(),
});

/** A chat and who has it. */
export const chatReply = z
  .strictObject({
    conversationId: z.string(),
    botId: z.string(),
    channel: z.string(),
    channelId: z.string().exactOptional().meta({ description: 'The channel it came through.' }),
    customerId: z.string().exactOptional(),
    status: z.enum(CHAT_STATUSES),
    skillId: z.string().exactOptional().meta({
      description: 'The skill it rings at, was transferred to, or is answered for.',
    }),
    agentId: z.string().exactOptional().meta({ description: 'The agent it rings at, or who has it.' }),
    decidedFor: z.string().exactOptional().meta({
      description: 'The clock of its decisions, where one was chosen when it began.',
    }),
    startedAt: z.string(),
    updatedAt: z.string(),
    lastSequence: z.int().meta({ description: 'Of its last message.' }),
  })
  .meta({ id: 'Chat', description: 'A conversation that is held here, and who has it.' });

/** A message of a chat. */
export const chatMessage = z
  .strictObject({
    sequence: z.int().meta({ description: '1, 2, 3, … without gaps.' }),
    at: z.string(),
    from: z.enum(CHAT_AUTHORS),
    text: z.string(),
    options: replyList(z.string()).exactOptional(),
    agentId: z.string().exactOptional(),
    messageId: z.string().exactOptional().meta({ description: 'What its sender called it.' }),
  })
  .meta({ id: 'ChatMessage', description: 'A message of a chat.' });

/** A chat with messages of it, in order. */
export const chatWithMessagesReply = z.object({ chat: chatReply, messages: replyList(chatMessage) });

/** Which messages of a chat. */
export const chatQuery = z.object({
  after: queryInteger({ min: 0, max: Number.MAX_SAFE_INTEGER }, 'Only messages after this one.').default(0),
  limit: limitField(MOST_MESSAGES, MOST_MESSAGES),
});

/** Which chats. */
export const chatFilter = z.object({
  status: z.enum(CHAT_STATUSES).exactOptional(),
  skillId: z.string().min(1).max(MAX_NAME_CHARACTERS).exactOptional(),
  agentId: z.string().min(1).max(MAX_NAME_CHARACTERS).exactOptional(),
});

/** Which chats, and how many. */
export const chatsQuery = chatFilter.extend({
  limit: limitField(USUAL_CHATS, MOST_CHATS),
});

/** Chats, the last changed first. */
export const chatsReply = z.object({ chats: replyList(chatReply) });

/** A message to be. */
export const sendMessageBody = z.strictObject({
  text: text(),
  from: z.enum(['customer', 'agent']).exactOptional().meta({ description: 'Left out, the customer.' }),
  agentId: optionalId('Which agent, where an agent writes.'),
  messageId: optionalId('What the sender calls it: sent twice under one id, it is kept once.', 'message-1'),
});

/** Who takes a chat. */
export const acceptChatBody = z.strictObject({ agentId: nameField('The agent.', 'agent-ana') });

/** Where an agent passes a chat on. */
export const transferChatBody = z
  .strictObject({
    skillId: nameField('To this skill.').exactOptional(),
    agentId: nameField('To this agent.').exactOptional(),
  })
  .refine(
    ({ skillId, agentId }) => (skillId === undefined) !== (agentId === undefined),
    'must name either a skill or an agent',
  )
  .meta({ examples: [{ skillId: 'vip-support' }] });

/** A turn of the bot. */
export const chatTurn = z
  .object({
    turn: z.int().meta({ description: '1, 2, 3, … in a chat.' }),
    at: z.string(),
    trace: replyList(jsonValue()).meta({ description: 'What happened, in order: see `docs/bots.md`.' }),
  })
  .meta({ id: 'ChatTurn', description: 'What the bot did in one turn.' });

/** What the bot did in a chat, turn by turn. */
export const chatTraceReply = z.object({ turns: replyList(chatTurn) });

/** What happens in a chat, by name. */
export const chatEvents = { message: chatMessage, turn: chatTurn, chat: chatReply };

/** After which event of a chat to go on: message, turn, and version of the chat. */
export const chatResumption = resumption(/^\d{1,15}-\d{1,15}-\d{1,15}$/, '3-1-1');

/** What happens to the chats of an account, by name. */
export const deskEvents = {
  ready: z.strictObject({}).meta({ description: 'From here on nothing is missed: read the list now.' }),
  chat: chatReply,
};

/** After which change of an account's chats to go on. */
export const deskResumption = resumption(/^\d{1,15}$/, '42');

/** Since when. */
export const tracesQuery = z.object({
  after: queryInteger({ min: 0, max: Number.MAX_SAFE_INTEGER }, 'Only turns after this one.').default(0),
});
