import { MAXIMUM_PATTERN_LENGTH } from '@conversation-orchestrator/engine';
import { z } from 'zod';
import { listOf, nameField } from '../fields.ts';
import { botText } from './bot-texts.ts';

const MAX_ANSWER_CHARACTERS = 2_000;
const MAX_CHOICES = 50;
const MAX_SYNONYMS = 50;

const length = (description: string) =>
  z.int().min(1).max(MAX_ANSWER_CHARACTERS).exactOptional().meta({ description });

const choice = z.strictObject({
  value: nameField('What is stored.', 'billing'),
  label: botText().exactOptional().meta({ description: 'What the customer reads; left out, the value.' }),
  synonyms: listOf(nameField('Another way to say it.'), { max: MAX_SYNONYMS }).exactOptional(),
});

/** What counts as an answer to a question of the bot, and as what it is stored. */
export const botAnswer = z
  .discriminatedUnion('kind', [
    z.strictObject({
      kind: z.literal('text'),
      minimumLength: length('Fewest characters; left out, 1.'),
      maximumLength: length('Most characters; left out, all that a message can have.'),
    }),
    z.strictObject({
      kind: z.literal('phone'),
      countryCode: z
        .string()
        .regex(/^[1-9]\d{0,2}$/, 'must be a country code such as 49')
        .exactOptional()
        .meta({ description: 'Put before a number that begins with a single 0.', examples: ['49'] }),
    }),
    z.strictObject({ kind: z.literal('email') }),
    z.strictObject({
      kind: z.literal('number'),
      minimum: z.number().exactOptional(),
      maximum: z.number().exactOptional(),
      whole: z.boolean().exactOptional().meta({ description: 'Whether only whole numbers count.' }),
    }),
    z.strictObject({
      kind: z.literal('pattern'),
      pattern: z
        .string()
        .min(1)
        .max(MAXIMUM_PATTERN_LENGTH)
        .meta({ description: 'RE2 syntax; all of the answer must match.', examples: ['[A-Z]{2}\\d{6}'] }),
    }),
    z.strictObject({
      kind: z.literal('choice'),
      options: listOf(choice, { min: 1, max: MAX_CHOICES }),
    }),
  ])
  .meta({ id: 'BotAnswer', description: 'What counts as an answer.' });
