import { z } from 'zod';
import { queryInteger, replyList } from '../fields.ts';
import { jsonValue } from '../json-value.ts';
import { accountParams } from './account.ts';
import { actorReply } from './actor.ts';
import { nextCursor } from './page.ts';
import { policyReply } from './policy.ts';

/** The path of a revision. */
export const revisionParams = accountParams.extend({
  revision: queryInteger({ min: 0, max: Number.MAX_SAFE_INTEGER }, 'The number of the revision.'),
});

/** One thing that a change touched. */
export const changeReply = z
  .object({
    kind: z.enum([
      'policy',
      'order',
      'attribute',
      'calendar',
      'function',
      'skill',
      'agent',
      'fallbackActions',
    ]),
    change: z.enum(['created', 'updated', 'deleted']),
    id: z.string(),
    name: z.string().exactOptional(),
  })
  .meta({ id: 'Change', description: 'One thing that a change touched.' });

const revision = z.object({
  revision: z.int(),
  at: z.string(),
  by: actorReply,
  summary: z.string().meta({ description: 'What changed, in a sentence.' }),
  changes: replyList(changeReply).meta({
    description: 'What it touched: the first hundred things. The revision itself shows all of them.',
  }),
});

/** One change of the account's routing. */
export const revisionReply = revision.meta({
  id: 'Revision',
  description: 'One change of an account’s routing.',
});

/** Changes of the account's routing, newest first. */
export const revisionsReply = z.object({ revisions: replyList(revisionReply), nextCursor: nextCursor() });

/** One change, what it touched before and after, and the policies as they were then. */
export const revisionDetailReply = revision.extend({
  changes: replyList(
    changeReply.extend({
      before: jsonValue().exactOptional().meta({ description: 'Left out where it was created.' }),
      after: jsonValue().exactOptional().meta({ description: 'Left out where it was deleted.' }),
    }),
  ),
  policies: replyList(policyReply).meta({ description: 'All policies at that revision, in order.' }),
});
