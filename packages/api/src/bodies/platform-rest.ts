import { z } from 'zod';
import { nameField, optionalId, replyList } from '../fields.ts';
import { jsonObject } from '../json-value.ts';
import { MAX_MESSAGE_CHARACTERS } from '../limits.ts';
import { languageTag } from './bot-texts.ts';
import { channelParams } from './channels.ts';
import { CHAT_STATUSES } from './chats.ts';

/** The path of a conversation on a platform that speaks REST. */
export const restParams = channelParams.extend({
  conversationId: nameField('What the platform calls the conversation.', 'conversation-1'),
});

const id = () =>
  nameField('What the platform calls the event: told twice under one id, it happened once.', 'event-1');
const reason = () => z.string().max(1_000).exactOptional();

/** What a platform tells of a conversation. */
export const restEventBody = z
  .discriminatedUnion('kind', [
    z.strictObject({
      kind: z.literal('message'),
      id: id(),
      text: z.string().min(1).max(MAX_MESSAGE_CHARACTERS),
      returned: z.boolean().exactOptional().meta({
        description:
          'The conversation has come back to the bot, which starts anew. What is written after a transfer, without this, is kept and not answered.',
      }),
      customerId: optionalId('The customer, where known.', 'customer-1'),
      sessionId: optionalId('The session of the context; left out, the conversation.'),
      language: languageTag().exactOptional(),
      context: jsonObject()
        .exactOptional()
        .meta({
          description: 'Properties to keep in the namespace of the bot, before it sees the message.',
          examples: [{ loyalty: 'gold' }],
        }),
    }),
    z.strictObject({ kind: z.literal('transferFailed'), id: id(), reason: reason() }),
    z.strictObject({ kind: z.literal('agentUnavailable'), id: id(), reason: reason() }),
    z.strictObject({ kind: z.literal('ended'), id: id() }),
  ])
  .meta({ examples: [{ kind: 'message', id: 'event-1', text: 'Hi' }] });

const end = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('transfer'),
    skillId: z.string(),
    agentId: z.string().exactOptional(),
    because: z.enum(['decided', 'fallback']),
  }),
  z.strictObject({ kind: z.literal('close') }),
  z.strictObject({ kind: z.literal('failed'), reason: z.string() }),
]);

/** What the bot does about it. */
export const restReply = z.strictObject({
  conversationId: z.string(),
  status: z.enum(CHAT_STATUSES),
  replies: replyList(
    z.strictObject({ text: z.string(), options: replyList(z.string()).exactOptional() }),
  ).meta({ description: 'What to say, in this order.' }),
  end: end.exactOptional().meta({
    description:
      'What to do then: transfer (to the agent, else to the skill, as the platform calls them), close, or see that somebody looks.',
  }),
});
