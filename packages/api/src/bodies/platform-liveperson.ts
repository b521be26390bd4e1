import { z } from 'zod';
import { nameField, replyList } from '../fields.ts';
import { MAX_MESSAGE_CHARACTERS, MAX_NAME_CHARACTERS } from '../limits.ts';
import { channelParams } from './channels.ts';

// LivePerson's OpenAPI document, "Custom Endpoint for ThirdPartyBots" 0.0.1. Members that nothing here reads are let through.

/** The path of a bot. */
export const livepersonBotParams = channelParams.extend({
  apiVersion: nameField('`v1`.', 'v1'),
  botId: nameField('The bot of the channel.', 'routing'),
});

/** The path of an environment of a bot. */
export const livepersonEnvironmentParams = livepersonBotParams.extend({
  environment: nameField('The environment.', 'draft'),
});

/** The path of a conversation. */
export const livepersonConversationParams = livepersonEnvironmentParams.extend({
  convId: nameField('The conversation.', '608b2868-f686-4b89-891f-497816958cfc'),
});

// The document says numbers, the example of the documentation a text.
const platformId = () => z.union([z.number(), z.string().max(MAX_NAME_CHARACTERS)]);

const visitor = z.looseObject({
  consumerId: z.string().max(MAX_NAME_CHARACTERS).nullish(),
  language: z.string().max(MAX_NAME_CHARACTERS).nullish(),
});

/** A conversation that is to come. */
export const livepersonConversationBody = z
  .looseObject({
    sdes: z.looseObject({}),
    context: z.looseObject({
      type: z.string().max(MAX_NAME_CHARACTERS),
      skillId: platformId(),
      engagementId: platformId(),
      visitor: visitor.exactOptional(),
    }),
  })
  .meta({
    examples: [{ sdes: {}, context: { type: 'MESSAGING', skillId: 1234567, engagementId: 123498765 } }],
  });

const context = z.looseObject({
  lpEvent: z.looseObject({
    sequence: z.number().exactOptional(),
    serverTimestamp: z.number().exactOptional(),
    dialogId: z.string().max(MAX_NAME_CHARACTERS).exactOptional(),
  }),
});

const change = <Type extends string, Data extends z.ZodType>(type: Type, data: Data) =>
  z.looseObject({ type: z.literal(type), data, context });

/** Something that happened in a conversation. */
export const livepersonEventBody = z
  .discriminatedUnion('type', [
    change('TEXT', z.looseObject({ message: z.string().max(MAX_MESSAGE_CHARACTERS) })),
    change('CONVERSATION', z.looseObject({ name: z.enum(['STARTED', 'TRANSFERRED', 'CLOSED']) })),
    change('RICH_CONTENT', z.looseObject({ content: z.looseObject({}) })),
    change(
      'hosted-file',
      z.looseObject({
        caption: z.string().max(MAX_MESSAGE_CHARACTERS).exactOptional(),
        relativePath: z.string().max(MAX_MESSAGE_CHARACTERS),
        fileType: z.string().max(MAX_NAME_CHARACTERS),
      }),
    ),
  ])
  .meta({
    examples: [{ type: 'TEXT', data: { message: 'Hi' }, context: { lpEvent: { sequence: 0 } } }],
  });

/** The environments of a bot. */
export const livepersonEnvironmentsReply = replyList(z.string());

/** How a bot is. */
export const livepersonStateReply = z.strictObject({
  state: z.enum(['online', 'offline', 'error', 'maintenance']),
  version: z.string(),
});

const text = z.strictObject({ type: z.literal('TEXT'), data: z.strictObject({ message: z.string() }) });

const button = z.strictObject({
  type: z.literal('button'),
  title: z.string(),
  tooltip: z.string(),
  click: z.strictObject({
    actions: replyList(z.strictObject({ type: z.literal('publishText'), text: z.string() })),
  }),
});

const quickReplies = z.strictObject({
  type: z.literal('STRUCTURED_CONTENT'),
  data: z.strictObject({
    structuredContent: z.strictObject({
      message: z.string(),
      quickReplies: z.strictObject({
        type: z.literal('quickReplies'),
        itemsPerRow: z.int(),
        replies: replyList(button),
      }),
    }),
  }),
});

const transferTarget = z.strictObject({
  skillName: z.string().exactOptional(),
  agentId: z.string().exactOptional(),
});

const action = z.strictObject({
  type: z.literal('ACTION'),
  data: z.discriminatedUnion('name', [
    z.strictObject({ name: z.literal('TRANSFER'), parameters: transferTarget }),
    z.strictObject({ name: z.literal('CLOSE_CONVERSATION'), parameters: z.strictObject({}) }),
  ]),
});

/** What the bot does about it. */
export const livepersonEventReply = z.strictObject({
  response: replyList(z.discriminatedUnion('type', [text, quickReplies, action])),
  analytics: z.strictObject({
    intents: replyList(
      z.strictObject({ id: z.string(), description: z.string(), confidenceScore: z.number() }),
    ),
  }),
});
