import { z } from 'zod';
import { listOf, replyList } from '../fields.ts';
import { DEFAULT_LOG_RETENTION_DAYS, MAX_ACTIONS, MAX_LOG_RETENTION_DAYS } from '../limits.ts';
import { actionBody } from './action.ts';

/** What shall be different for the account. What is left out stays. */
export const updateSettingsBody = z.strictObject({
  sdeStoring: z
    .boolean()
    .exactOptional()
    .meta({ description: 'Whether customers’ structured data entities are kept and read.' }),
  queryTokens: z.boolean().exactOptional().meta({ description: 'Whether `?access_token=` is accepted.' }),
  fallbackActions: listOf(actionBody, { max: MAX_ACTIONS })
    .exactOptional()
    .meta({ description: 'Answered when nothing matches; none: an empty answer.' }),
  logRetentionDays: z
    .int()
    .min(1)
    .max(MAX_LOG_RETENTION_DAYS)
    .exactOptional()
    .meta({ description: `Days a decision stays in the log; ${DEFAULT_LOG_RETENTION_DAYS} at first.` }),
});

/** The settings of an account. */
export const settingsReply = z
  .object({
    sdeStoring: z.boolean(),
    queryTokens: z.boolean(),
    fallbackActions: replyList(actionBody),
    logRetentionDays: z.int(),
  })
  .meta({ id: 'Settings', description: 'The settings of an account.' });
