import { z } from 'zod';
import { nameField, queryBoolean, replyList } from '../fields.ts';
import { DEFAULT_LOG_PAGE_SIZE, MAX_LOG_PAGE_SIZE } from '../limits.ts';
import { accountParams } from './account.ts';
import { actionReply } from './action.ts';
import {
  attributeValues,
  functionCalls,
  OUTCOMES,
  POLICY_STATES,
  policyTrace,
  unavailableAttributes,
} from './decision.ts';
import { cursorField, limitField, nextCursor, periodQuery } from './page.ts';

/** The path of a decision. */
export const policyLogParams = accountParams.extend({ nextActionId: nameField('The decision.') });

/** Which decisions. */
export const policyLogsQuery = periodQuery.extend({
  conversationId: nameField('Only those of this conversation.').exactOptional(),
  policyId: nameField(
    'Only those this policy won; with `state`, those in which it was in that state.',
  ).exactOptional(),
  state: z
    .enum(POLICY_STATES)
    .exactOptional()
    .meta({ description: 'Only those in which a policy (that of `policyId`, else any) was in this state.' }),
  outcome: z.enum(OUTCOMES).exactOptional().meta({ description: 'Only those that ended so.' }),
  summary: queryBoolean('`true`: leave out `attributes`, `functions` and `policies`.').default(false),
  limit: limitField(DEFAULT_LOG_PAGE_SIZE, MAX_LOG_PAGE_SIZE),
  cursor: cursorField(),
});

const summary = z.object({
  nextActionId: z.string(),
  at: z.string().meta({ description: 'ISO 8601.' }),
  decidedFor: z.string().exactOptional().meta({
    description:
      'The clock it was decided with, where that was another than `at`: in chats begun for another time.',
  }),
  conversationId: z.string().exactOptional(),
  customerId: z.string().exactOptional(),
  sessionId: z.string().exactOptional(),
  revision: z.int(),
  outcome: z.enum(OUTCOMES),
  policyId: z.string().exactOptional().meta({ description: 'The winner.' }),
  policyName: z.string().exactOptional().meta({ description: 'What the winner was called then.' }),
  actions: replyList(actionReply),
  tookMicros: z.int().meta({ description: 'Microseconds the decision took.' }),
  degraded: replyList(z.string())
    .exactOptional()
    .meta({ description: 'Unavailable attributes the decision would have needed.' }),
});

const trace = {
  attributes: attributeValues(),
  unavailable: unavailableAttributes(),
  functions: functionCalls(),
  policies: replyList(policyTrace).meta({ description: 'What became of each policy, in order.' }),
};

/** One decision and why it came out as it did. */
export const policyLogReply = summary
  .extend(trace)
  .meta({ id: 'PolicyLogEntry', description: 'One decision, and why it came out as it did.' });

/** Decisions, newest first. */
export const policyLogsReply = z.object({
  entries: replyList(
    summary.extend({
      ...trace,
      attributes: trace.attributes.exactOptional(),
      policies: trace.policies.exactOptional(),
    }),
  ),
  nextCursor: nextCursor(),
});
