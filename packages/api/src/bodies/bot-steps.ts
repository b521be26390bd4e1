import { z } from 'zod';
import { listOf, nameField } from '../fields.ts';
import { MAX_INTENTS, MAX_SCRIPT_CHARACTERS, MAX_SCRIPT_MS } from '../limits.ts';
import { botAnswer } from './bot-answers.ts';
import { botText, botTexts } from './bot-texts.ts';
import { propertyName } from './namespace.ts';
import { when } from './policy.ts';

const MAX_RETRIES = 10;
const MAX_CASES = 50;

const stepId = (description: string) => nameField(description, 'phone');
const target = (description: string) => stepId(description).exactOptional();

const common = {
  id: stepId('The step, unique in the bot; `setTriggerNextMessage` finds it by this name.'),
  next: target('The step that follows; left out, the one below.'),
};

const retrying = {
  retries: z.int().min(0).max(MAX_RETRIES).exactOptional().meta({ description: 'How often it asks again.' }),
  retryMessage: botText().exactOptional().meta({ description: 'Said when it asks again.' }),
  giveUp: z
    .strictObject({ message: botText().exactOptional(), goto: target('Where it goes on.') })
    .exactOptional()
    .meta({ description: 'What it does without an answer; without `goto`, the fallback.' }),
};

const say = z.strictObject({ ...common, kind: z.literal('say'), message: botTexts() });

const ask = z.strictObject({
  ...common,
  kind: z.literal('ask'),
  message: botTexts().meta({ description: 'The question.' }),
  property: propertyName()
    .exactOptional()
    .meta({
      description: 'The property of the bot’s namespace that keeps the answer.',
      examples: ['phoneNumber'],
    }),
  scope: z
    .enum(['conversation', 'customer'])
    .exactOptional()
    .meta({ description: 'Whose document keeps it; left out, the conversation’s.' }),
  variable: nameField(
    'The bot variable that keeps it; left out, that of the property’s name.',
  ).exactOptional(),
  answer: botAnswer.exactOptional().meta({ description: 'Left out, any text.' }),
  ...retrying,
});

const intent = z.strictObject({
  ...common,
  kind: z.literal('intent'),
  message: botTexts().exactOptional().meta({
    description: 'The question; left out, the message is looked at that no step has taken yet.',
  }),
  property: propertyName().exactOptional().meta({ description: 'Left out, `intent`.' }),
  intents: listOf(nameField('An intent.'), { min: 1, max: MAX_INTENTS })
    .exactOptional()
    .meta({ description: 'The only ones that count here; left out, all.' }),
  threshold: z
    .number()
    .min(0)
    .max(1)
    .exactOptional()
    .meta({ description: 'The confidence from which an intent counts; left out, 0.6.' }),
  goto: z
    .record(nameField('An intent.'), stepId('Where it goes on with this intent.'))
    .exactOptional()
    .meta({ description: 'Where it goes on, by intent; left out, `next`.' }),
  ...retrying,
});

const script = z.strictObject({
  ...common,
  kind: z.literal('script'),
  code: z
    .string()
    .min(1)
    .max(MAX_SCRIPT_CHARACTERS)
    .meta({ description: 'JavaScript; it finds `botContext`.' }),
  timeoutMs: z
    .int()
    .min(50)
    .max(MAX_SCRIPT_MS)
    .exactOptional()
    .meta({ description: 'How long it may take; left out, 2000.' }),
  onError: target('Where it goes on when the script fails; left out, the fallback.'),
});

const branchCase = z.strictObject({ ...when, goto: stepId('Where it goes on when this holds.') });

const branch = z.strictObject({
  ...common,
  kind: z.literal('branch'),
  cases: listOf(branchCase, { min: 1, max: MAX_CASES }).meta({ description: 'The first that holds counts.' }),
});

const route = z.strictObject({
  id: common.id,
  kind: z.literal('route'),
  message: botText().exactOptional().meta({ description: 'Said before a transfer that a policy decided.' }),
  policyId: nameField('Ask only this policy.').exactOptional(),
});

const transfer = z.strictObject({
  id: common.id,
  kind: z.literal('transfer'),
  skillId: nameField(
    'The skill; with an agent, the one for when the agent is not available.',
  ).exactOptional(),
  agentId: nameField('The agent.').exactOptional(),
  message: botText().exactOptional().meta({ description: 'Said before.' }),
});

const close = z.strictObject({
  id: common.id,
  kind: z.literal('close'),
  message: botText().exactOptional().meta({ description: 'Said before.' }),
});

/** One step of a bot. */
export const botStep = z
  .discriminatedUnion('kind', [say, ask, intent, script, branch, route, transfer, close])
  .meta({ id: 'BotStep', description: 'One step of a bot.' });
