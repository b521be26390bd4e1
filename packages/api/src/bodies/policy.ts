import { type Condition, OPERATORS } from '@conversation-orchestrator/engine';
import { z } from 'zod';
import { descriptionField, listOf, nameField, segmentField } from '../fields.ts';
import { jsonValue } from '../json-value.ts';
import { MAX_ACTIONS, MAX_CONDITIONS, MAX_EXPRESSION_CHARACTERS } from '../limits.ts';
import { actionBody } from './action.ts';

/** One row of the condition builder. */
export const conditionBody: z.ZodType<Condition, Condition> = z
  .strictObject({
    property: nameField('The attribute.', 'orchestrator.phoneNumber'),
    type: z.enum(OPERATORS),
    value: jsonValue().meta({
      description: 'A constant; `{{name}}`, alone or as an element of a list, is the value of an attribute.',
    }),
  })
  .meta({
    id: 'Condition',
    description: 'Attribute, operator, value.',
    examples: [
      { property: 'orchestrator.phoneNumber', type: 'IS_IN', value: '{{custom.vipPhoneNumberList}}' },
    ],
  });

const rule = z.strictObject({
  conditions: listOf(conditionBody, { max: MAX_CONDITIONS })
    .exactOptional()
    .meta({ description: 'All must hold; none: always. Not together with `expression`.' }),
  expression: z
    .string()
    .max(MAX_EXPRESSION_CHARACTERS)
    .exactOptional()
    .meta({ description: 'In place of `conditions`.', examples: ['orchestrator.intent == "book_flight"'] }),
  actions: listOf(actionBody, { max: MAX_ACTIONS }),
});

const policy = rule.extend({
  name: nameField('What people call it.', 'VipRule_Session'),
  description: descriptionField().exactOptional(),
  exception: rule.exactOptional().meta({ description: 'Tried before the conditions, and wins.' }),
});

/** Ids no policy can have, because paths beside a policy's are called so. */
const RESERVED_IDS: readonly string[] = ['order', 'validate', 'simulate', 'revisions', 'export', 'import'];

const id = () =>
  segmentField('The policy.', 'vip').refine((name) => !RESERVED_IDS.includes(name), {
    error: (issue) => `${issue.input} is a reserved id`,
  });

/** A policy to be, or one to try. */
export const policyBody = policy
  .extend({
    id: id().exactOptional().meta({ description: 'Left out, the server chooses one.' }),
    enabled: z.boolean().exactOptional().meta({ description: 'Left out, a new policy is disabled.' }),
    revision: z.int().exactOptional().meta({
      description: 'Ignored: accepted so that what was read can be sent back.',
    }),
  })
  .meta({ id: 'PolicyInput', description: 'A policy as its author writes it.' });

/** A policy as it is kept. */
export const policyReply = policy
  .extend({
    id: id(),
    enabled: z.boolean(),
    revision: z
      .int()
      .meta({ description: 'The revision in which it last changed: its `ETag`, without the quotes.' }),
  })
  .meta({ id: 'Policy', description: 'A policy.' });

/** A policy in a document of the account's whole routing. */
export const portablePolicy = policy
  .extend({ id: id(), enabled: z.boolean() })
  .meta({ id: 'PortablePolicy', description: 'A policy in an export.' });
