import { z } from 'zod';
import { instant, listOf, nameField, optionalId, replyList } from '../fields.ts';
import { jsonObject, jsonValue } from '../json-value.ts';
import { MAX_MESSAGE_CHARACTERS, MAX_PREVIEW_EVENTS } from '../limits.ts';
import { languageTag } from './bot-texts.ts';
import { botIssues } from './bots.ts';
import { policyLogReply } from './policy-logs.ts';

const event = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('message'), text: z.string().min(1).max(MAX_MESSAGE_CHARACTERS) }),
  z.strictObject({ kind: z.literal('silence') }),
  z.strictObject({ kind: z.literal('notTaken') }),
]);

/** A draft of a bot, and a conversation to hold with it. */
export const previewBotBody = z.strictObject({
  bot: jsonObject().meta({
    description: 'The bot as it stands. It may have mistakes: they are answered.',
    examples: [{ id: 'draft', name: 'Draft', steps: [{ kind: 'route', id: 'route' }] }],
  }),
  events: listOf(event, { max: MAX_PREVIEW_EVENTS }).meta({
    description:
      'What happens after the beginning, in order: the customer writes (`message`), says nothing for as long as the bot waits (`silence`), or whoever the conversation was transferred to does not take it (`notTaken`).',
  }),
  channel: nameField('Where the customer comes from; left out, `WEB`.', 'WEB').exactOptional(),
  language: languageTag().exactOptional(),
  customerId: optionalId('The customer, where known.', 'customer-1'),
  at: instant('When it begins; left out, now.').exactOptional(),
});

const effect = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('message'),
    text: z.string(),
    options: replyList(z.string()).exactOptional(),
  }),
  z.object({
    kind: z.literal('transfer'),
    skillId: z
      .string()
      .meta({ description: 'With an agent, where it goes when the agent does not take it.' }),
    agentId: z.string().exactOptional(),
    because: z.enum(['decided', 'fallback']),
  }),
  z.object({ kind: z.literal('close') }),
  z.object({ kind: z.literal('failed'), reason: z.string() }),
]);

/** What a draft of a bot makes of a conversation. */
export const previewBotReply = z
  .object({
    issues: botIssues().meta({ description: 'Everything that is wrong with the bot.' }),
    conversation: z
      .object({
        turns: replyList(
          z.object({
            effects: replyList(effect),
            trace: replyList(jsonValue()).meta({
              description: 'What happened, in order: see `docs/bots.md`.',
            }),
          }),
        ).meta({ description: 'The beginning, then one for each event.' }),
        phase: z.enum(['waiting', 'transferred', 'closed', 'failed']),
        step: z.string().exactOptional().meta({ description: 'The step that waits for the customer.' }),
        waitsUntil: z
          .string()
          .exactOptional()
          .meta({ description: 'When the silence of the customer becomes too long.' }),
        variables: jsonObject().meta({ description: 'The variables of the bot.' }),
        decision: policyLogReply
          .exactOptional()
          .meta({ description: 'How its last question for the next action was decided.' }),
        cut: z
          .literal(true)
          .exactOptional()
          .meta({ description: 'It took too long: the last events are not played.' }),
      })
      .exactOptional()
      .meta({ description: 'Left out where the bot cannot be read.' }),
  })
  .meta({ id: 'BotPreview', description: 'What a draft of a bot makes of a conversation.' });
