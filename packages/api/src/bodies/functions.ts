import { z } from 'zod';
import { descriptionField, replyList } from '../fields.ts';
import { jsonValue } from '../json-value.ts';
import {
  MAX_CODE_CHARACTERS,
  MAX_DECISION_FUNCTION_MS,
  MAX_FUNCTION_TIMEOUT_MS,
  MAX_NAME_CHARACTERS,
  MAX_URL_CHARACTERS,
  MAX_WEBHOOK_HEADERS,
} from '../limits.ts';
import { accountParams } from './account.ts';
import { logLine } from './function-logs.ts';
import { webhookHeaderMistake } from './webhook-header.ts';

const MAX_SCHEDULE_CHARACTERS = 256;
const MAX_HEADER_CHARACTERS = 8_192;

/** The name of a function. */
const functionName = () =>
  z
    .string()
    .min(1)
    .max(MAX_NAME_CHARACTERS)
    .regex(/^\w[\w-]*$/, 'may only have letters, digits, underscores and hyphens, and begins with no hyphen')
    .meta({ description: 'The function.', examples: ['queueHealth'] });

/** The path of a function. */
export const functionParams = accountParams.extend({ name: functionName() });

const common = {
  description: descriptionField().exactOptional(),
  timeoutMs: z
    .int()
    .min(1)
    .max(MAX_FUNCTION_TIMEOUT_MS)
    .exactOptional()
    .meta({
      description: `Milliseconds a call may take, ${MAX_FUNCTION_TIMEOUT_MS} where left out; in a decision never more than ${MAX_DECISION_FUNCTION_MS}.`,
    }),
  schedule: z
    .string()
    .min(1)
    .max(MAX_SCHEDULE_CHARACTERS)
    .exactOptional()
    .meta({
      description:
        'Runs it without being asked: a cron expression of five fields (minute, hour, day of the month, month, day of the week), in UTC.',
      examples: ['*/2 * * * *'],
    }),
};

const code = z
  .string()
  .min(1)
  .max(MAX_CODE_CHARACTERS)
  .meta({
    description:
      'JavaScript that defines `function lambda(input, callback)` or `async function lambda(input)`; `input` is `{headers: [], payload}`.',
    examples: ['async function lambda(input) {\n  return { waiting: input.payload.skill.length };\n}'],
  });

const url = z
  .url({ protocol: /^https?$/, error: 'must be an https URL' })
  .max(MAX_URL_CHARACTERS)
  .refine(
    (text) => !URL.canParse(text) || new URL(text).username + new URL(text).password === '',
    'must not hold a user name or password: use a header with a secret',
  )
  .meta({
    description:
      'Where `{payload}` is sent as JSON, by POST; the answer is the result, as JSON. `http` only into networks that the operator of the server has opened.',
    examples: ['https://hooks.example.com/queue-health'],
  });

const headers = z
  .record(z.string(), z.string().max(MAX_HEADER_CHARACTERS))
  .superRefine((given, context) => {
    const entries = Object.entries(given);
    if (entries.length > MAX_WEBHOOK_HEADERS)
      context.addIssue({ code: 'custom', message: `must be at most ${MAX_WEBHOOK_HEADERS}` });
    for (const [name, value] of entries) {
      const message = webhookHeaderMistake(name, value);
      if (message !== undefined) context.addIssue({ code: 'custom', path: [name], message });
    }
  })
  .meta({
    description: 'Sent with every call; `{{secrets.name}}` in a value is a secret of the account.',
    examples: [{ authorization: 'Bearer {{secrets.crmToken}}' }],
  });

const javascript = z.strictObject({ kind: z.literal('javascript'), code, ...common });
const webhook = z.strictObject({
  kind: z.literal('webhook'),
  url,
  headers: headers.exactOptional(),
  ...common,
});

const name = { name: functionName() };
const sameName = { name: functionName().exactOptional().meta({ description: 'As in the path.' }) };

/** A function as its author writes it. */
export const functionBody = z
  .discriminatedUnion('kind', [javascript.extend(sameName), webhook.extend(sameName)])
  .meta({
    id: 'FunctionInput',
    description: 'A function: code that is run here, or an endpoint of the customer.',
  });

/** A function with its name: a part of an account's routing. */
export const functionDocument = z
  .discriminatedUnion('kind', [javascript.extend(name), webhook.extend(name)])
  .meta({ id: 'FunctionDocument', description: 'A function, by name.' });

/** The states of a circuit breaker: calls pass, none passes, one is let through to see. */
export const BREAKER_STATES = ['closed', 'open', 'halfOpen'] as const;

const state = {
  revision: z.int().meta({ description: 'The revision in which it last changed.' }),
  lastRunAt: z.string().exactOptional().meta({ description: 'When it was last called. ISO 8601.' }),
  lastFailedAt: z.string().exactOptional().meta({ description: 'When a call last failed.' }),
  nextRunAt: z
    .string()
    .exactOptional()
    .meta({ description: 'When its schedule calls it next; left out without one.' }),
  breaker: z.enum(BREAKER_STATES).meta({
    description:
      'Whether decisions call it, on the node that answers: `open` while it fails again and again, `halfOpen` while one call is let through to see.',
  }),
  usedBy: replyList(z.string()).meta({
    description: 'The custom attributes whose value it gives, without `custom.`.',
  }),
};

/** A function as it is kept, and how it is doing. */
export const functionReply = z
  .discriminatedUnion('kind', [
    javascript.extend({ ...name, ...state }),
    webhook.extend({ ...name, ...state }),
  ])
  .meta({ id: 'Function', description: 'A function as it is kept, and how it is doing.' });

const summary = z.union([
  javascript.omit({ code: true }).extend({ ...name, ...state }),
  webhook.omit({ headers: true }).extend({ ...name, ...state }),
]);

/** All functions of an account, by name. */
export const functionsReply = z.object({
  functions: replyList(summary).meta({ description: 'By name, without code and headers.' }),
  revision: z.int(),
});

/** A call by hand. */
export const invokeBody = z.strictObject({
  payload: jsonValue()
    .exactOptional()
    .meta({ description: '`input.payload` of the function; null where left out.' }),
  draft: functionBody.exactOptional().meta({
    description: 'What to call in place of the function as it is kept: to try it before it is saved.',
  }),
});

const run = {
  logs: replyList(logLine).meta({ description: 'What it wrote with `console`.' }),
  tookMs: z.number(),
};

/** What became of a call by hand. */
export const invokeReply = z
  .union([
    z.strictObject({ result: jsonValue(), ...run }),
    z.strictObject({
      error: z.strictObject({
        code: z.string().meta({
          description: '`CODE`: the code failed. `TIMEOUT`, `OUT_OF_MEMORY`, …: it was ended.',
        }),
        message: z.string(),
      }),
      ...run,
    }),
  ])
  .meta({ id: 'Invocation', description: 'What became of a call.' });
