import { accountParams } from '../bodies/account.ts';
import { allowedDomainsBody, allowedDomainsReply } from '../bodies/allowed-domains.ts';
import { defineEndpoints } from '../endpoint.ts';
import { changeCondition, ETAG } from '../headers.ts';
import { token } from './access.ts';

const TAG = 'Functions';
const PATH = '/v2/accounts/{accountId}/allowed-domains';

/** Where functions may go. */
export const allowedDomainEndpoints = defineEndpoints({
  'allowedDomains.get': {
    method: 'GET',
    path: PATH,
    tag: TAG,
    summary: 'Read the allowed domains',
    description: 'The hosts that the account’s functions and webhooks may call; none at first.',
    access: token('config:read'),
    params: accountParams,
    replies: { 200: { description: 'All of them.', body: allowedDomainsReply, headers: { ETag: ETAG } } },
    problems: [],
  },
  'allowedDomains.replace': {
    method: 'PUT',
    path: PATH,
    tag: TAG,
    summary: 'Change the allowed domains',
    description:
      'Replaces all of them. Addresses that are not public stay out of reach, whatever name leads to them.',
    access: token('access:manage'),
    params: accountParams,
    headers: changeCondition,
    body: allowedDomainsBody,
    replies: { 200: { description: 'All of them now.', body: allowedDomainsReply, headers: { ETag: ETAG } } },
    problems: ['PRECONDITION_FAILED'],
  },
});
