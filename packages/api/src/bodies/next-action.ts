import { z } from 'zod';
import { accountId, optionalId, replyList } from '../fields.ts';
import { jsonObject } from '../json-value.ts';
import { MAX_NAME_CHARACTERS } from '../limits.ts';
import { actionReply } from './action.ts';

const MAX_LP_TOKEN_CHARACTERS = 16_384;

/** The question of a bot. Members it does not know are ignored. */
export const nextActionBody = z
  .object({
    accountId: accountId(),
    conversationId: optionalId('The conversation. Left out or empty: none.', 'myConversationId'),
    customerId: optionalId('The customer; needed where policies read `sde.…`.', 'myCustomerId'),
    sessionId: optionalId('The session of the context; left out, `conversationId`.', 'mySessionId'),
    lpToken: z
      .string()
      .max(MAX_LP_TOKEN_CHARACTERS)
      .exactOptional()
      .meta({ description: 'Accepted for existing clients. Never stored or logged.' }),
    policyId: z
      .string()
      .max(MAX_NAME_CHARACTERS)
      .exactOptional()
      .meta({ description: 'Evaluate only this policy (unknown: 404); left out or empty, all.' }),
    context: jsonObject()
      .exactOptional()
      .meta({
        description: 'Attributes of this request alone, nested by namespace. They come before stored ones.',
        examples: [{ orchestrator: { intent: 'book_flight' } }],
      }),
  })
  .meta({
    id: 'NextActionRequest',
    description: 'The question of a bot. All ids are texts; members it does not know are ignored.',
    examples: [
      {
        accountId: 'le12345678',
        customerId: 'myCustomerId',
        sessionId: 'mySessionId',
        conversationId: 'myConversationId',
        lpToken: 'Bearer myToken',
      },
    ],
  });

/** The answer: what to do, in order; nothing matched, nothing to do. */
export const nextActionReply = replyList(actionReply).meta({
  description: 'What to do, in order. Empty where nothing matched.',
  examples: [[{ payload: { message: 'TEST Hello World' }, type: 'SEND_MESSAGE' }], []],
});

/** The question of a v1 bot; an empty id is as good as none. */
export const nextActionV1Query = z.object({
  conversationId: optionalId('The conversation.'),
  consumerId: optionalId('The customer.'),
  groupId: optionalId('The session.'),
});

/** The answer to a v1 bot. */
export const nextActionV1Reply = z
  .object({
    nextActionId: z.string().meta({ description: 'A UUID: the decision in the policy log.' }),
    rule: z
      .object({ id: z.string(), name: z.string(), actions: replyList(actionReply) })
      .nullable()
      .meta({ description: 'The policy that matched, or `null`.' }),
    noMatchReason: z
      .enum(['NO_MATCHED_RULES', 'NO_POLICIES_ENABLED'])
      .exactOptional()
      .meta({ description: 'Present where nothing matched.' }),
  })
  .meta({ id: 'NextActionV1', description: 'The answer to a v1 bot.' });
