import { z } from 'zod';
import { listOf, queryBoolean, replyList } from '../fields.ts';
import {
  MAX_ACTIONS,
  MAX_AGENTS,
  MAX_ATTRIBUTES,
  MAX_CALENDARS,
  MAX_FUNCTIONS,
  MAX_POLICIES,
  MAX_SKILLS,
} from '../limits.ts';
import { actionBody } from './action.ts';
import { attributeBody } from './attributes.ts';
import { calendarBody } from './calendars.ts';
import { agentReply, skillReply } from './directory.ts';
import { functionDocument } from './functions.ts';
import { portablePolicy } from './policy.ts';
import { changeReply } from './revisions.ts';

/** In which notation the routing is wanted. */
export const exportQuery = z.object({
  format: z.enum(['json', 'yaml']).default('json').meta({ description: 'JSON where left out.' }),
});

/** Everything an account's routing consists of, in a form another account can take. */
export const routingDocument = z
  .strictObject({
    version: z.literal(1),
    policies: listOf(portablePolicy, { max: MAX_POLICIES })
      .exactOptional()
      .meta({ description: 'In order.' }),
    attributes: listOf(attributeBody, { max: MAX_ATTRIBUTES }).exactOptional(),
    calendars: listOf(calendarBody, { max: MAX_CALENDARS }).exactOptional(),
    functions: listOf(functionDocument, { max: MAX_FUNCTIONS }).exactOptional(),
    skills: listOf(skillReply, { max: MAX_SKILLS }).exactOptional(),
    agents: listOf(agentReply, { max: MAX_AGENTS }).exactOptional(),
    fallbackActions: listOf(actionBody, { max: MAX_ACTIONS }).exactOptional(),
  })
  .meta({
    id: 'Routing',
    description:
      'Everything an account’s routing consists of. A part that is there replaces the account’s; a part that is left out stays as it is.',
  });

/** Whether to do it, or only to tell what would change. */
export const importQuery = z.object({
  dryRun: queryBoolean('`true`: change nothing, tell what would change.').default(false),
});

/** What an import changed, or would change. */
export const importReply = z.object({
  dryRun: z.boolean(),
  revision: z.int().meta({ description: 'The revision now: unchanged where nothing changed.' }),
  changes: replyList(changeReply),
});
