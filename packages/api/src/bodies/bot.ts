import { z } from 'zod';
import { descriptionField, listOf, nameField, segmentField } from '../fields.ts';
import { MAX_BOT_STEPS, MAX_SCRIPT_CHARACTERS } from '../limits.ts';
import { botStep } from './bot-steps.ts';
import { botText, botTexts, languageTag } from './bot-texts.ts';
import { nameSpace } from './namespace.ts';

const MAX_LANGUAGES = 20;
const MAX_ENVIRONMENT_VARIABLES = 200;
const MAX_VARIABLE_CHARACTERS = 4_000;

const fallback = z.strictObject({
  skillId: nameField('Where a conversation goes that cannot be routed.', 'general'),
  message: botText().exactOptional().meta({ description: 'Said before.' }),
});

const silence = z.strictObject({
  afterSeconds: z.int().min(10).max(86_400).meta({ description: 'How long the bot waits for an answer.' }),
  reminders: z
    .int()
    .min(0)
    .max(5)
    .exactOptional()
    .meta({ description: 'How often it reminds the customer first; left out, once.' }),
  message: botText().exactOptional().meta({ description: 'The reminder.' }),
  end: z
    .enum(['close', 'fallback'])
    .exactOptional()
    .meta({ description: 'What is done then; left out, `fallback`.' }),
});

const limit = (most: number, usual: number, what: string) =>
  z
    .int()
    .min(1)
    .max(most)
    .exactOptional()
    .meta({ description: `${what}; left out, ${usual}.` });

const limits = z.strictObject({
  stepsPerTurn: limit(500, 100, 'Steps taken for one message of the customer'),
  messagesPerTurn: limit(50, 10, 'Messages sent for one message of the customer'),
  turns: limit(1_000, 200, 'Messages of the customer in one conversation'),
  entries: limit(100, 5, 'How often one conversation may come back to the bot'),
});

const environment = z
  .record(nameField('A name.'), z.union([z.string().max(MAX_VARIABLE_CHARACTERS), z.number(), z.boolean()]))
  .refine((variables) => Object.keys(variables).length <= MAX_ENVIRONMENT_VARIABLES, {
    error: `must have at most ${MAX_ENVIRONMENT_VARIABLES} variables`,
  });

/** A routing bot (SPEC 11). What it means is said in `docs/bots.md`. */
export const botBody = z
  .strictObject({
    id: segmentField('The bot.', 'routing'),
    name: nameField('What people call it.', 'Routing bot'),
    description: descriptionField().exactOptional(),
    languages: listOf(languageTag(), { min: 1, max: MAX_LANGUAGES })
      .exactOptional()
      .meta({ description: 'What it speaks, best first; left out, English.', examples: [['en', 'de']] }),
    namespace: nameSpace()
      .exactOptional()
      .meta({ description: 'The context namespace it writes to; left out, `orchestrator`.' }),
    skillId: nameField('The skill the bot itself answers: it never transfers there.', 'bot').exactOptional(),
    agentId: nameField('The agent the bot itself is: it never transfers there.').exactOptional(),
    greeting: botTexts().exactOptional().meta({ description: 'Said first.' }),
    steps: listOf(botStep, { min: 1, max: MAX_BOT_STEPS }),
    fallback,
    silence: silence.exactOptional().meta({ description: 'What it does when nobody answers.' }),
    environment: environment.exactOptional().meta({
      description: 'What `getEnvVariable` gives to scripts.',
      examples: [{ billing: '3078481530' }],
    }),
    globalFunctions: z.string().max(MAX_SCRIPT_CHARACTERS).exactOptional().meta({
      description:
        'JavaScript that every script finds. A function `__initConversation` in it runs when a conversation starts.',
    }),
    limits: limits.exactOptional().meta({ description: 'Bounds of a conversation.' }),
  })
  .meta({
    id: 'Bot',
    description: 'A routing bot.',
    examples: [
      {
        id: 'routing',
        name: 'Routing bot',
        greeting: 'Hello!',
        steps: [
          {
            kind: 'ask',
            id: 'phone',
            message: 'What is your phone number?',
            property: 'phoneNumber',
            answer: { kind: 'phone' },
          },
          { kind: 'route', id: 'route' },
        ],
        fallback: { skillId: 'general', message: 'One moment, somebody will be with you.' },
      },
    ],
  });
