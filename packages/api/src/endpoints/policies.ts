import { accountParams } from '../bodies/account.ts';
import * as bodies from '../bodies/policies.ts';
import { policyBody, policyReply } from '../bodies/policy.ts';
import { simulateBody, simulateReply } from '../bodies/simulation.ts';
import { defineEndpoints } from '../endpoint.ts';
import { changeCondition, ETAG, LOCATION } from '../headers.ts';
import { POLICY_BODY_LIMIT, ROUTING_BODY_LIMIT } from '../limits.ts';
import { token } from './access.ts';

const TAG = 'Policies';
const PATH = '/v2/accounts/{accountId}/policies';
const READ = token('config:read');
const WRITE = token('config:write');

const change = {
  tag: TAG,
  access: WRITE,
  headers: changeCondition,
} as const;

const changed = { 200: { description: 'Changed.', body: policyReply, headers: { ETag: ETAG } } } as const;

/** Policies and their order. */
export const policyEndpoints = defineEndpoints({
  'policies.list': {
    method: 'GET',
    path: PATH,
    tag: TAG,
    summary: 'List policies',
    description: 'All policies in order, or those that match. The `ETag` is that of the whole list.',
    access: READ,
    params: accountParams,
    query: bodies.policiesQuery,
    replies: { 200: { description: 'The policies.', body: bodies.policiesReply, headers: { ETag: ETAG } } },
    problems: ['POLICIES_UNAVAILABLE'],
  },
  'policies.create': {
    method: 'POST',
    path: PATH,
    tag: TAG,
    summary: 'Add a policy',
    description: 'Adds a policy at the bottom, disabled unless `enabled` says otherwise.',
    access: WRITE,
    params: accountParams,
    body: policyBody,
    bodyLimit: POLICY_BODY_LIMIT,
    replies: {
      201: { description: 'Added.', body: policyReply, headers: { ETag: ETAG, Location: LOCATION } },
    },
    problems: ['INVALID_POLICY', 'NAME_TAKEN'],
  },
  'policies.get': {
    method: 'GET',
    path: `${PATH}/{policyId}`,
    tag: TAG,
    summary: 'Read a policy',
    description: 'One policy as it is kept.',
    access: READ,
    params: bodies.policyParams,
    replies: { 200: { description: 'The policy.', body: policyReply, headers: { ETag: ETAG } } },
    problems: ['NOT_FOUND'],
  },
  'policies.replace': {
    ...change,
    method: 'PUT',
    path: `${PATH}/{policyId}`,
    summary: 'Change a policy',
    description: 'Replaces the policy; its place stays. Where `enabled` is left out, that stays too.',
    params: bodies.policyParams,
    body: policyBody,
    bodyLimit: POLICY_BODY_LIMIT,
    replies: changed,
    problems: ['NOT_FOUND', 'INVALID_POLICY', 'PRECONDITION_REQUIRED', 'PRECONDITION_FAILED'],
  },
  'policies.update': {
    ...change,
    method: 'PATCH',
    path: `${PATH}/{policyId}`,
    summary: 'Enable or disable a policy',
    description: 'Changes whether the policy is tried, and nothing else.',
    params: bodies.policyParams,
    body: bodies.updatePolicyBody,
    replies: changed,
    problems: ['NOT_FOUND', 'INVALID_POLICY', 'PRECONDITION_REQUIRED', 'PRECONDITION_FAILED'],
  },
  'policies.delete': {
    ...change,
    method: 'DELETE',
    path: `${PATH}/{policyId}`,
    summary: 'Delete a policy',
    description: 'Takes the policy out of the list. Earlier revisions keep it.',
    params: bodies.policyParams,
    replies: { 204: { description: 'Deleted.' } },
    problems: ['NOT_FOUND', 'PRECONDITION_REQUIRED', 'PRECONDITION_FAILED'],
  },
  'policies.order': {
    ...change,
    method: 'PUT',
    path: `${PATH}/order`,
    summary: 'Change the order',
    description: 'Puts all policies of the account into this order, in one step.',
    params: accountParams,
    body: bodies.orderBody,
    bodyLimit: POLICY_BODY_LIMIT,
    replies: { 200: { description: 'Reordered.', body: bodies.orderReply, headers: { ETag: ETAG } } },
    problems: ['PRECONDITION_REQUIRED', 'PRECONDITION_FAILED'],
  },
  'policies.validate': {
    method: 'POST',
    path: `${PATH}/validate`,
    tag: TAG,
    summary: 'Check a policy',
    description: 'All mistakes of a document at once, with path, position and severity. Nothing is kept.',
    access: READ,
    params: accountParams,
    body: bodies.validateBody,
    bodyLimit: POLICY_BODY_LIMIT,
    replies: { 200: { description: 'The verdict.', body: bodies.validateReply } },
    problems: [],
  },
  'policies.simulate': {
    method: 'POST',
    path: `${PATH}/simulate`,
    tag: TAG,
    summary: 'Try a context',
    description:
      'The decision that would be made, with its full trace, on the current list or a proposed one, now or at another time. Nothing is recorded.',
    access: READ,
    params: accountParams,
    body: simulateBody,
    bodyLimit: ROUTING_BODY_LIMIT,
    replies: { 200: { description: 'The decision and why.', body: simulateReply } },
    problems: ['NOT_FOUND', 'POLICIES_UNAVAILABLE'],
  },
});
