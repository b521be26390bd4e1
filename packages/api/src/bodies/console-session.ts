import { z } from 'zod';
import { accountId } from '../fields.ts';
import { MAX_PASSWORD_CHARACTERS } from '../limits.ts';
import { ROLES } from '../scope.ts';
import { emailField } from './users.ts';

/** What a person signs in with. */
export const signInBody = z.strictObject({
  accountId: accountId()
    .exactOptional()
    .meta({ description: 'Needed only where the same e-mail and password are right in several accounts.' }),
  email: emailField(),
  password: z.string().min(1).max(MAX_PASSWORD_CHARACTERS),
});

/** Who is signed in, and what a change must carry. */
export const sessionReply = z
  .object({
    user: z.object({ id: z.string(), email: z.string(), name: z.string() }),
    account: z.object({ id: z.string(), name: z.string() }),
    role: z.enum(ROLES),
    csrfToken: z.string().meta({ description: 'To be sent as `x-csrf-token` with every change.' }),
  })
  .meta({ id: 'ConsoleSession', description: 'Who is signed in to the console.' });
