import { z } from 'zod';
import { nameField, replyList } from '../fields.ts';
import { MAX_NAME_CHARACTERS, MAX_PASSWORD_CHARACTERS, MIN_PASSWORD_CHARACTERS } from '../limits.ts';
import { ROLES } from '../scope.ts';
import { accountParams } from './account.ts';

/** An e-mail address, compared without regard to case. */
export const emailField = () =>
  z
    .email()
    .max(MAX_NAME_CHARACTERS)
    .meta({ examples: ['admin@example.com'] });

const password = () =>
  z
    .string()
    .min(MIN_PASSWORD_CHARACTERS)
    .max(MAX_PASSWORD_CHARACTERS)
    .meta({
      description: 'Kept as a hash only.',
      examples: ['correct horse battery staple'],
    });

/** The path of a user. */
export const userParams = accountParams.extend({ userId: nameField('The user.') });

/** A user to be. */
export const createUserBody = z.strictObject({
  email: emailField(),
  password: password(),
  role: z.enum(ROLES),
  name: nameField('What the person is called; left out, the e-mail address.', 'Ana').exactOptional(),
});

/** What shall be different about a user. */
export const updateUserBody = z.strictObject({
  password: password().exactOptional(),
  role: z.enum(ROLES).exactOptional(),
  name: nameField('What the person is called.', 'Ana').exactOptional(),
});

/** A user, without the password. */
export const userReply = z
  .object({
    id: z.string(),
    email: z.string(),
    name: z.string(),
    role: z.enum(ROLES),
    createdAt: z.string(),
    lastSignInAt: z.string().exactOptional(),
  })
  .meta({ id: 'User', description: 'A user of the console.' });

/** All users of an account, by e-mail address. */
export const usersReply = z.object({ users: replyList(userReply) });
