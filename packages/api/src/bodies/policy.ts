import { type Condition, OPERATORS } from '@conversation-orchestrator/engine';
import { z } from 'zod';
import { descriptionField, listOf, nameField, segmentField } from '../fields.ts';
import { jsonValue } from '../json-value.ts';
import { MAX_ACTIONS, MAX_CONDITIONS, MAX_EXPRESSION_CHARACTERS } from '../limits.ts';
import { actionBody } from './action.ts';

// What has no spelling in the language is documented here and refused where the language is read, with all other mistakes of the policy.
const COMPARABLE = ['string', 'number', 'boolean', 'null', 'array'];

/** One row of the condition builder. */
export const conditionBody: z.ZodType<Condition, Condition> = z
  .strictObject({
    property: nameField('The attribute.', 'orchestrator.phoneNumber'),
    type: z.enum(OPERATORS),
    value: jsonValue().meta({
      description:
        'A constant, or a list of them; `{{name}}`, alone or as an element of a list, is the value of an attribute.',
      type: COMPARABLE,
      items: { type: COMPARABLE },
    }),
  })
  .meta({
    id: 'Condition',
    description: 'Attribute, operator, value.',
    examples: [
      { property: 'orchestrator.phoneNumber', type: 'IS_IN', value: '{{custom.vipPhoneNumberList}}' },
    ],
  });

/** When something applies: rows, or a typed expression. */
export const when = {
  conditions: listOf(conditionBody, { max: MAX_CONDITIONS })
    .exactOptional()
    .meta({ description: 'All must hold; none: always. Not together with `expression`.' }),
  expression: z
    .string()
    .max(MAX_EXPRESSION_CHARACTERS)
    .exactOptional()
    .meta({ description: 'In place of `conditions`.', examples: ["orchestrator.intent == 'book_flight'"] }),
};

const rule = z.strictObject({
  ...when,
  actions: listOf(actionBody, { max: MAX_ACTIONS }).meta({ minItems: 1 }),
});

/** A policy, its members in the order people read them, which is that of every answer; `own` is what it says of itself. */
function policyWith<Own extends z.core.$ZodLooseShape>(own: Own) {
  return z.strictObject({
    ...own,
    ...rule.shape,
    exception: rule.exactOptional().meta({ description: 'Tried before the conditions, and wins.' }),
  });
}

const name = () => nameField('What people call it.', 'VipRule_Session');
const description = () => descriptionField().exactOptional();

/** Ids no policy can have, because paths beside a policy's are called so. */
const RESERVED_IDS: readonly string[] = ['order', 'validate', 'simulate', 'revisions', 'export', 'import'];

const id = () =>
  segmentField('The policy.', 'vip').refine((name) => !RESERVED_IDS.includes(name), {
    error: (issue) => `${issue.input} is a reserved id`,
  });

/** A policy to be, or one to try. */
export const policyBody = policyWith({
  id: id().exactOptional().meta({ description: 'Left out, the server chooses one.' }),
  name: name(),
  description: description(),
  enabled: z.boolean().exactOptional().meta({ description: 'Left out, a new policy is disabled.' }),
})
  .extend({
    revision: z.int().exactOptional().meta({
      description: 'Ignored: accepted so that what was read can be sent back.',
    }),
  })
  .meta({ id: 'PolicyInput', description: 'A policy as its author writes it.' });

const kept = policyWith({ id: id(), name: name(), description: description(), enabled: z.boolean() });

/** A policy as it is kept. */
export const policyReply = kept
  .extend({
    revision: z
      .int()
      .meta({ description: 'The revision in which it last changed: its `ETag`, without the quotes.' }),
  })
  .meta({ id: 'Policy', description: 'A policy.' });

/** A policy in a document of the account's whole routing. */
export const portablePolicy = kept.meta({ id: 'PortablePolicy', description: 'A policy in an export.' });
