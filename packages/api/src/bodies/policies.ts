import { z } from 'zod';
import { listOf, nameField, queryBoolean, replyList } from '../fields.ts';
import { jsonObject } from '../json-value.ts';
import { MAX_NAME_CHARACTERS, MAX_POLICIES } from '../limits.ts';
import { accountParams } from './account.ts';
import { actorReply } from './actor.ts';
import { issueReply } from './issue.ts';
import { policyReply } from './policy.ts';

/** The path of a policy. */
export const policyParams = accountParams.extend({ policyId: nameField('The policy.', 'vip') });

/** Which policies. */
export const policiesQuery = z.object({
  search: z.string().max(MAX_NAME_CHARACTERS).exactOptional().meta({
    description:
      'Only those with this text in name, description, conditions or actions; letter case is ignored.',
  }),
  enabled: queryBoolean('Only enabled, or only disabled ones.').exactOptional(),
});

/** The policies of an account, in order. */
export const policiesReply = z.object({
  policies: replyList(policyReply),
  revision: z.int().meta({ description: 'The current revision of the account’s routing.' }),
  changedAt: z.string().exactOptional().meta({ description: 'When that revision was made.' }),
  changedBy: actorReply.exactOptional(),
});

/** What can be changed without sending the whole policy. */
export const updatePolicyBody = z.strictObject({ enabled: z.boolean() });

/** A new order: every policy of the account, once. */
export const orderBody = z.strictObject({
  policyIds: listOf(z.string().min(1).max(MAX_NAME_CHARACTERS), { max: MAX_POLICIES }).meta({
    description: 'The ids of all policies of the account, each once, first to be tried first.',
    examples: [['vip', 'regular']],
  }),
});

/** The order as it is now. */
export const orderReply = z.object({ policyIds: replyList(z.string()), revision: z.int() });

/** A document to be judged, whatever it looks like. */
export const validateBody = jsonObject().meta({
  description: 'A policy. It may be wrong in any way, shape included: that is what is asked.',
});

/** Everything that is wrong with a document. */
export const validateReply = z.object({
  valid: z.boolean().meta({ description: 'No issue is an error.' }),
  issues: replyList(issueReply),
});
