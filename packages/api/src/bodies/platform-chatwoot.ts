import { z } from 'zod';
import { MAX_NAME_CHARACTERS } from '../limits.ts';

const id = () => z.union([z.int(), z.string().regex(/^\d{1,15}$/, 'must be a number')]);
const name = () => z.string().max(MAX_NAME_CHARACTERS);

/** What Chatwoot tells an agent bot. Members that nothing here reads are let through, and events that are none of the bot's business, too. */
export const chatwootEventBody = z
  .looseObject({
    event: name(),
    id: id().nullish(),
    content: z.string().nullish(),
    created_at: z.union([z.number(), name()]).nullish(),
    message_type: z.union([name(), z.int()]).nullish(),
    private: z.boolean().nullish(),
    status: name().nullish(),
    account: z.looseObject({ id: id() }).nullish(),
    conversation: z.looseObject({ id: id().nullish(), status: name().nullish() }).nullish(),
    sender: z.looseObject({ id: id().nullish(), identifier: name().nullish() }).nullish(),
  })
  .meta({
    examples: [
      {
        event: 'message_created',
        id: 7,
        content: 'Hi',
        message_type: 'incoming',
        account: { id: 1 },
        conversation: { id: 17, status: 'pending' },
      },
    ],
  });

/** How an agent bot's webhook is called where Chatwoot signs nothing. */
export const chatwootQuery = z.object({
  token: z.string().max(10_000).exactOptional().meta({
    description: 'The secret of the channel, where Chatwoot does not sign what it sends.',
  }),
});

/** How Chatwoot signs what it sends. */
export const chatwootHeaders = z.object({
  'x-chatwoot-signature': z.string().max(256).exactOptional().meta({
    description: '`sha256=` and the HMAC of timestamp, dot and body.',
  }),
  'x-chatwoot-timestamp': z.string().max(32).exactOptional().meta({
    description: 'Seconds since 1970.',
  }),
});

/** Whether the event is one that the bot sees. */
export const chatwootReply = z.strictObject({ taken: z.boolean() });
