import { z } from 'zod';
import { nameField, replyList } from '../fields.ts';
import { accountParams } from './account.ts';
import { botBody } from './bot.ts';
import { languageTag } from './bot-texts.ts';
import { intentsBody } from './intents.ts';

const MAX_RECOGNISED_CHARACTERS = 2_000;

/** The path of a bot. */
export const botParams = accountParams.extend({ botId: nameField('The bot.', 'routing') });

/** All bots of an account, by name. */
export const botsReply = z.object({
  bots: replyList(
    z.strictObject({
      id: z.string(),
      name: z.string(),
      description: z.string().exactOptional(),
      skillId: z.string().exactOptional().meta({ description: 'The skill it answers.' }),
      updatedAt: z.string().meta({ description: 'ISO 8601.' }),
    }),
  ),
});

/** A bot to be looked at before it is saved. */
export const validateBotBody = z.strictObject({ bot: botBody });

/** Everything that is wrong with a bot. */
export const botIssues = () =>
  replyList(
    z.object({
      code: z.string(),
      severity: z.enum(['error', 'warning']),
      path: z.string(),
      message: z.string(),
    }),
  );

/** What is wrong with a bot that was examined. */
export const validateBotReply = z.object({ issues: botIssues() });

const draft = intentsBody
  .exactOptional()
  .meta({ description: 'Intents to try before they are saved; left out, those of the account.' });

/** A text whose intent is asked for. */
export const recogniseBody = z.strictObject({
  text: z.string().min(1).max(MAX_RECOGNISED_CHARACTERS),
  language: languageTag().exactOptional(),
  draft,
});

const ranked = z.strictObject({ intent: z.string(), score: z.number().meta({ description: '0 to 1.' }) });

/** What a text may mean. */
export const recogniseReply = z.object({
  ranking: replyList(ranked).meta({ description: 'Best first; empty where nothing fits.' }),
  by: z.string().meta({ description: 'Who recognised it.' }),
});

/** Intents whose phrases are to be examined. */
export const evaluateBody = z.strictObject({
  threshold: z.number().min(0).max(1).exactOptional().meta({ description: 'Left out, 0.6.' }),
  draft,
});

/** How well phrases that were not learned are recognised, by language. */
export const evaluateReply = z.object({
  tables: replyList(
    z.object({
      language: z.string(),
      phrases: z.int(),
      right: z.int(),
      none: z.int(),
      intents: replyList(z.string()),
      counts: replyList(replyList(z.int())).meta({
        description: '`counts[expected][recognised]`; the last column is none of these.',
      }),
      mistakes: replyList(
        z.object({ text: z.string(), intent: z.string(), recognised: z.string(), score: z.number() }),
      ),
    }),
  ),
});
