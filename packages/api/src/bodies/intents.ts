import { z } from 'zod';
import { descriptionField, listOf, nameField } from '../fields.ts';
import {
  MAX_INTENT_PHRASES,
  MAX_INTENT_SET_PHRASES,
  MAX_INTENTS,
  MAX_NAME_CHARACTERS,
  MAX_PHRASE_CHARACTERS,
} from '../limits.ts';
import { languageTag } from './bot-texts.ts';

const MAX_URL_CHARACTERS = 2_000;

const phrases = z.record(
  languageTag(),
  listOf(z.string().trim().min(1).max(MAX_PHRASE_CHARACTERS), { max: MAX_INTENT_PHRASES }),
);

const intent = z.strictObject({
  name: nameField('What policies compare `orchestrator.intent` with.', 'book_flight'),
  description: descriptionField()
    .exactOptional()
    .meta({ description: 'What it means, for a language model.' }),
  phrases: phrases.meta({
    description: 'What customers say who mean it, by language.',
    examples: [{ en: ['I want to book a flight', 'get me a plane ticket'] }],
  }),
});

const timeoutMs = z
  .int()
  .min(200)
  .max(10_000)
  .exactOptional()
  .meta({ description: 'How long an answer is waited for; left out, 3000.' });

const secret = (description: string) => nameField(description, 'intent-service');

const url = z
  .url({ protocol: /^https?$/ })
  .max(MAX_URL_CHARACTERS)
  .meta({ examples: ['https://api.example.com/v1'] });

const projectId = z
  .string()
  .max(MAX_NAME_CHARACTERS)
  .regex(/^[a-z0-9:.-]+$/, 'must be the id of a Google Cloud project');

const resourceName = (what: string) =>
  z
    .string()
    .max(MAX_NAME_CHARACTERS)
    .regex(/^[\w-]+$/, `must be ${what}`);

/** Who recognises intents: the embedded classifier, or a service. */
export const recogniserBody = z
  .discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('embedded') }),
    z.strictObject({
      kind: z.literal('openai'),
      url: url.meta({ description: 'What comes before `/chat/completions`.' }),
      model: nameField('The model.', 'gpt-4o-mini'),
      secret: secret('The secret that is its API key; left out, none is sent.').exactOptional(),
      format: z
        .enum(['json_schema', 'json_object', 'none'])
        .exactOptional()
        .meta({ description: 'The `response_format` it understands; left out, `json_schema`.' }),
      temperature: z
        .number()
        .min(0)
        .max(2)
        .exactOptional()
        .meta({ description: 'Left out, none is sent: not every model takes one.' }),
      timeoutMs,
    }),
    z.strictObject({
      kind: z.literal('dialogflow-es'),
      projectId,
      location: resourceName('a location such as us or europe-west1').exactOptional(),
      secret: secret('The secret that is the JSON key of a service account.'),
      timeoutMs,
    }),
    z.strictObject({
      kind: z.literal('dialogflow-cx'),
      projectId,
      location: resourceName('a location such as global or europe-west1'),
      agentId: resourceName('the id of an agent'),
      environmentId: resourceName('the id of an environment').exactOptional(),
      secret: secret('The secret that is the JSON key of a service account.'),
      timeoutMs,
    }),
  ])
  .meta({ id: 'IntentRecogniser', description: 'Who recognises intents.' });

/** The intents of an account, with what customers say, and who recognises them. */
export const intentsBody = z
  .strictObject({
    intents: listOf(intent, { max: MAX_INTENTS }),
    recogniser: recogniserBody.exactOptional().meta({ description: 'Left out, the embedded classifier.' }),
  })
  .superRefine(({ intents }, context) => {
    refuseTwins(intents, context);
    const total = intents.flatMap((one) => Object.values(one.phrases)).flat().length;
    if (total > MAX_INTENT_SET_PHRASES)
      context.addIssue({
        code: 'custom',
        path: ['intents'],
        message: `has ${total} phrases; at most ${MAX_INTENT_SET_PHRASES} are allowed`,
      });
  })
  .meta({ id: 'Intents', description: 'The intents of an account.' });

function refuseTwins(intents: readonly { readonly name: string }[], context: z.RefinementCtx): void {
  const names = new Set<string>();
  for (const [index, { name }] of intents.entries()) {
    if (names.has(name))
      context.addIssue({
        code: 'custom',
        path: ['intents', index, 'name'],
        message: `another intent is called ${name}`,
      });
    names.add(name);
  }
}
