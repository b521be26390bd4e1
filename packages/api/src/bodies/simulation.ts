import { z } from 'zod';
import { instant, listOf, optionalId, replyList } from '../fields.ts';
import { jsonObject } from '../json-value.ts';
import { MAX_NAME_CHARACTERS, MAX_POLICIES } from '../limits.ts';
import { actionReply } from './action.ts';
import { attributeValues, functionCalls, OUTCOMES, policyTrace, unavailableAttributes } from './decision.ts';
import { policyBody } from './policy.ts';

/** A question nobody has asked yet. */
export const simulateBody = z.strictObject({
  context: jsonObject().meta({
    description: 'Attributes, nested by namespace, or by full name. They come before stored ones.',
    examples: [{ orchestrator: { intent: 'book_flight' } }],
  }),
  at: instant('The clock of the decision; left out, now.').exactOptional(),
  policies: listOf(policyBody, { max: MAX_POLICIES })
    .exactOptional()
    .meta({ description: 'A proposed list, in order; left out, the current one.' }),
  policyId: z
    .string()
    .min(1)
    .max(MAX_NAME_CHARACTERS)
    .exactOptional()
    .meta({ description: 'Evaluate only this policy.' }),
  conversationId: optionalId('Take what is stored of this conversation.'),
  customerId: optionalId('Take what is stored of this customer.'),
  sessionId: optionalId('Take what is stored of this session.'),
});

/** The decision that would be made, and why. Functions it depends on are called; nothing of it is recorded. */
export const simulateReply = z
  .object({
    at: z.string(),
    revision: z.int(),
    outcome: z.enum(OUTCOMES),
    policyId: z.string().exactOptional().meta({ description: 'The winner.' }),
    actions: replyList(actionReply),
    tookMicros: z.int(),
    degraded: replyList(z.string()).exactOptional(),
    attributes: attributeValues(),
    unavailable: unavailableAttributes(),
    functions: functionCalls(),
    policies: replyList(policyTrace),
  })
  .meta({
    id: 'Simulation',
    description: 'A decision with its trace, not recorded. Functions are really called.',
  });
