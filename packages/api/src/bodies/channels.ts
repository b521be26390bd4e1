import { z } from 'zod';
import { descriptionField, nameField, replyList, segmentField } from '../fields.ts';
import { MAX_CHANNEL_MAPPINGS } from '../limits.ts';
import { accountParams } from './account.ts';
import { chatwootFields, livepersonFields, secretFields, webFields } from './channel-kinds.ts';

/** Where conversations come from. */
export const CHANNEL_KINDS = [
  'chatwoot',
  'dialogflow-cx',
  'dialogflow-es',
  'liveperson',
  'rest',
  'web',
] as const;

const channelId = () => segmentField('The channel.', 'our-website');

/** The path of a channel. */
export const channelParams = accountParams.extend({ channelId: channelId() });

const mapping = (what: string) =>
  z
    .record(nameField(`A ${what} here.`), nameField(`The ${what} there.`))
    .refine((ids) => Object.keys(ids).length <= MAX_CHANNEL_MAPPINGS, {
      error: `must have at most ${MAX_CHANNEL_MAPPINGS} entries`,
    })
    .exactOptional()
    .meta({
      description: `What the platform calls each ${what}; one that is not named has the same id there.`,
    });

const common = {
  id: channelId(),
  name: nameField('What people call it.', 'Our website'),
  description: descriptionField().exactOptional(),
  botId: nameField('The bot that answers.', 'routing'),
  channel: nameField(
    'What `orchestrator.channel` is; left out, the kind in capitals.',
    'WEB',
  ).exactOptional(),
};

const onPlatform = { ...common, skills: mapping('skill'), agents: mapping('agent') };

/** A way for conversations to come to a bot. What it means is said in `docs/channels.md`. */
export const channelBody = z
  .discriminatedUnion('kind', [
    z.strictObject({ ...common, ...webFields }),
    z.strictObject({ ...onPlatform, ...secretFields('rest') }),
    z.strictObject({ ...onPlatform, ...livepersonFields }),
    z.strictObject({ ...onPlatform, ...secretFields('dialogflow-es') }),
    z.strictObject({ ...onPlatform, ...secretFields('dialogflow-cx') }),
    z.strictObject({ ...onPlatform, ...chatwootFields }),
  ])
  .meta({
    id: 'Channel',
    description: 'A way for conversations to come to a bot.',
    examples: [
      {
        id: 'our-website',
        name: 'Our website',
        kind: 'web',
        botId: 'routing',
        allowedOrigins: ['https://www.example.com'],
      },
    ],
  });

/** All channels of an account, by name. */
export const channelsReply = z.object({
  channels: replyList(
    z.strictObject({
      id: z.string(),
      name: z.string(),
      kind: z.enum(CHANNEL_KINDS),
      botId: z.string(),
      updatedAt: z.string().meta({ description: 'ISO 8601.' }),
    }),
  ),
});
