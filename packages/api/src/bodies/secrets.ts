import { z } from 'zod';
import { replyList } from '../fields.ts';
import { MAX_NAME_CHARACTERS, MAX_SECRET_CHARACTERS } from '../limits.ts';
import { accountParams } from './account.ts';

/** The name of a secret. */
export const secretName = () =>
  z
    .string()
    .min(1)
    .max(MAX_NAME_CHARACTERS)
    .regex(
      /^\w[\w.-]*$/,
      'may only have letters, digits, underscores, dots and hyphens, and begins with a letter, digit or underscore',
    )
    .meta({ description: 'The secret.', examples: ['crmToken'] });

/** The path of a secret. */
export const secretParams = accountParams.extend({ name: secretName() });

/** What shall be secret. */
export const secretBody = z.strictObject({
  value: z
    .string()
    .min(1)
    .max(MAX_SECRET_CHARACTERS)
    .meta({ description: 'Can be read by functions only, never again by anybody.' }),
});

/** The names of an account's secrets. */
export const secretsReply = z.object({
  secrets: replyList(z.object({ name: z.string(), changedAt: z.string() })).meta({
    description: 'By name, without their values.',
  }),
});
