import { accountParams } from '../bodies/account.ts';
import { secretBody, secretParams, secretsReply } from '../bodies/secrets.ts';
import { defineEndpoints } from '../endpoint.ts';
import { token } from './access.ts';

const TAG = 'Functions';
const PATH = '/v2/accounts/{accountId}/secrets';
const MANAGE = token('access:manage');

/** What functions need to get into other systems. */
export const secretEndpoints = defineEndpoints({
  'secrets.list': {
    method: 'GET',
    path: PATH,
    tag: TAG,
    summary: 'List secrets',
    description: 'The names of all secrets, never their values.',
    access: token('config:read'),
    params: accountParams,
    replies: { 200: { description: 'The names.', body: secretsReply } },
    problems: [],
  },
  'secrets.save': {
    method: 'PUT',
    path: `${PATH}/{name}`,
    tag: TAG,
    summary: 'Keep a secret',
    description:
      'Adds the secret, or gives it another value. It is kept encrypted; functions read it by its name, and nobody can read it again.',
    access: MANAGE,
    params: secretParams,
    body: secretBody,
    replies: { 204: { description: 'Kept.' } },
    problems: ['SECRETS_UNAVAILABLE'],
  },
  'secrets.delete': {
    method: 'DELETE',
    path: `${PATH}/{name}`,
    tag: TAG,
    summary: 'Delete a secret',
    description: 'Functions that read it fail from then on.',
    access: MANAGE,
    params: secretParams,
    replies: { 204: { description: 'Deleted.' } },
    problems: ['NOT_FOUND'],
  },
});
