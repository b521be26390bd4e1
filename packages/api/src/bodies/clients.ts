import { z } from 'zod';
import { listOf, nameField, replyList } from '../fields.ts';
import { SCOPES } from '../scope.ts';
import { accountParams } from './account.ts';

/** The path of an API client. */
export const clientParams = accountParams.extend({ clientId: nameField('The client.') });

/** An API client to be. */
export const createClientBody = z.strictObject({
  name: nameField('What it is for.', 'Website'),
  scopes: listOf(z.enum(SCOPES), { min: 1, max: SCOPES.length })
    .exactOptional()
    .meta({ description: 'What its tokens may do; left out, everything.', examples: [['nextaction:ask']] }),
});

const client = z.object({
  clientId: z.string(),
  name: z.string(),
  scopes: replyList(z.enum(SCOPES)),
  createdAt: z.string(),
  lastUsedAt: z.string().exactOptional(),
});

/** An API client, without its secret. */
export const clientReply = client.meta({ id: 'Client', description: 'An API client.' });

/** A new API client: the only answer that holds its secret. */
export const createdClientReply = client.extend({
  secret: z.string().meta({ description: 'Shown here once, and never again.' }),
});

/** All API clients of an account, oldest first. */
export const clientsReply = z.object({ clients: replyList(clientReply) });
