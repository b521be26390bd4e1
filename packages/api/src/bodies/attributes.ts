import { z } from 'zod';
import { descriptionField, nameField, replyList } from '../fields.ts';
import { jsonValue } from '../json-value.ts';
import {
  MAX_CACHE_SECONDS,
  MAX_DECISION_FUNCTION_MS,
  MAX_LIST_VALUES,
  MAX_NAME_CHARACTERS,
} from '../limits.ts';
import { accountParams } from './account.ts';
import { issueReply } from './issue.ts';

/** The name of a custom attribute: what follows `custom.`, which may be written too. */
export const attributeName = () =>
  z
    .string()
    .min(1)
    .max(MAX_NAME_CHARACTERS)
    .regex(
      /^[\w$][\w$-]*(\.[\w$-]+)*$/,
      'may only have letters, digits, underscores, hyphens, and dots between them',
    )
    .overwrite((name) => name.replace(/^custom\./, ''))
    .meta({
      description: 'The attribute, without `custom.`; with it, the same.',
      examples: ['vipPhoneNumberList'],
    });

/** The path of a custom attribute. */
export const attributeParams = accountParams.extend({ name: attributeName() });

const common = { name: attributeName(), description: descriptionField().exactOptional() };

const attributeValue = () =>
  jsonValue().refine((value) => !Array.isArray(value) || value.length <= MAX_LIST_VALUES, {
    error: `must have at most ${MAX_LIST_VALUES} elements`,
  });

const staticAttribute = z.strictObject({
  ...common,
  type: z.literal('static'),
  value: attributeValue().meta({ description: 'A text, a number, a boolean, a list, or any JSON.' }),
});

const functionAttribute = z.strictObject({
  ...common,
  type: z.literal('function'),
  function: nameField('The function whose result it is.', 'queueHealth'),
  parameters: jsonValue().exactOptional().meta({
    description: 'The payload of the function; `{{name}}` anywhere in it is the value of an attribute.',
  }),
  timeoutMs: z
    .int()
    .min(1)
    .max(MAX_DECISION_FUNCTION_MS)
    .exactOptional()
    .meta({ description: 'Milliseconds a decision waits for it; left out, as long as a decision may.' }),
  cacheSeconds: z.int().min(1).max(MAX_CACHE_SECONDS).exactOptional().meta({
    description:
      'Results are remembered so long, and given to decisions that call it with the same parameters. Left out, every decision calls it anew.',
  }),
  default: attributeValue()
    .exactOptional()
    .meta({ description: 'Its value when the function fails. Left out, conditions that read it are ERROR.' }),
});

/** A custom attribute. */
export const attributeBody = z.discriminatedUnion('type', [staticAttribute, functionAttribute]).meta({
  id: 'CustomAttribute',
  description: 'A custom attribute.',
  examples: [
    { name: 'vipPhoneNumberList', type: 'static', value: ['+15555550101', '+15555550102'] },
    {
      name: 'queue',
      type: 'function',
      function: 'queueHealth',
      parameters: { skill: '{{custom.vipSkill}}' },
      cacheSeconds: 30,
      default: { waiting: 0 },
    },
  ],
});

/** All custom attributes of an account, by name. */
export const attributesReply = z.object({
  attributes: replyList(attributeBody),
  revision: z.int(),
  issues: replyList(issueReply).exactOptional().meta({
    description: 'What is doubtful about them: a function that is not there. Left out where nothing is.',
  }),
});
