import { accountParams } from '../bodies/account.ts';
import { attributeBody, attributeParams, attributesReply } from '../bodies/attributes.ts';
import { defineEndpoints } from '../endpoint.ts';
import { changeCondition, ETAG, LOCATION } from '../headers.ts';
import { POLICY_BODY_LIMIT } from '../limits.ts';
import { token } from './access.ts';

const TAG = 'Attributes';
const PATH = '/v2/accounts/{accountId}/attributes';
const READ = token('config:read');
const WRITE = token('config:write');

/** Custom attributes. */
export const attributeEndpoints = defineEndpoints({
  'attributes.list': {
    method: 'GET',
    path: PATH,
    tag: TAG,
    summary: 'List custom attributes',
    description: 'All custom attributes, by name.',
    access: READ,
    params: accountParams,
    replies: { 200: { description: 'All of them.', body: attributesReply, headers: { ETag: ETAG } } },
    problems: ['POLICIES_UNAVAILABLE'],
  },
  'attributes.create': {
    method: 'POST',
    path: PATH,
    tag: TAG,
    summary: 'Add a custom attribute',
    description:
      'A static attribute is a value; a function attribute is the result of a function, run when a decision needs it.',
    access: WRITE,
    params: accountParams,
    body: attributeBody,
    bodyLimit: POLICY_BODY_LIMIT,
    replies: {
      201: { description: 'Added.', body: attributeBody, headers: { ETag: ETAG, Location: LOCATION } },
    },
    problems: ['NAME_TAKEN', 'INVALID_POLICY'],
  },
  'attributes.get': {
    method: 'GET',
    path: `${PATH}/{name}`,
    tag: TAG,
    summary: 'Read a custom attribute',
    description: 'One of them, as it is kept.',
    access: READ,
    params: attributeParams,
    replies: { 200: { description: 'Found.', body: attributeBody, headers: { ETag: ETAG } } },
    problems: ['NOT_FOUND', 'POLICIES_UNAVAILABLE'],
  },
  'attributes.replace': {
    method: 'PUT',
    path: `${PATH}/{name}`,
    tag: TAG,
    summary: 'Change a custom attribute',
    description: 'Replaces the attribute. The name in the body must be the one in the path.',
    access: WRITE,
    params: attributeParams,
    headers: changeCondition,
    body: attributeBody,
    bodyLimit: POLICY_BODY_LIMIT,
    replies: { 200: { description: 'Changed.', body: attributeBody, headers: { ETag: ETAG } } },
    problems: ['NOT_FOUND', 'INVALID_POLICY', 'PRECONDITION_FAILED'],
  },
  'attributes.delete': {
    method: 'DELETE',
    path: `${PATH}/{name}`,
    tag: TAG,
    summary: 'Delete a custom attribute',
    description:
      'Refused while a policy (a disabled one too), the parameters of a function attribute or a fallback action read it.',
    access: WRITE,
    params: attributeParams,
    headers: changeCondition,
    replies: { 204: { description: 'Deleted.' } },
    problems: ['NOT_FOUND', 'IN_USE', 'PRECONDITION_FAILED'],
  },
});
