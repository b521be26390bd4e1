import { z } from 'zod';
import { nameField, replyList } from '../fields.ts';
import { jsonObject } from '../json-value.ts';
import { actorReply } from './actor.ts';
import { nextCursor, pageQuery, periodQuery } from './page.ts';

/** Which entries of the audit log. */
export const auditLogQuery = pageQuery.extend(periodQuery.shape).extend({
  actorId: nameField('Only what this user or client did.').exactOptional(),
  action: nameField('Only this action.', 'policy.updated').exactOptional(),
});

/** Who changed what when, newest first. */
export const auditLogReply = z.object({
  entries: replyList(
    z.object({
      id: z.string(),
      at: z.string(),
      actor: actorReply,
      action: z.string().meta({ examples: ['policy.updated'] }),
      target: z.string().meta({ description: 'What it was done to: a name or an id.' }),
      detail: jsonObject().exactOptional().meta({ description: 'More about it. Never holds a secret.' }),
      requestId: z.string().exactOptional(),
    }),
  ),
  nextCursor: nextCursor(),
});
