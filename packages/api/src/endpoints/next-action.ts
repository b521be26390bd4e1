import { accountParams } from '../bodies/account.ts';
import {
  nextActionBody,
  nextActionReply,
  nextActionV1Query,
  nextActionV1Reply,
} from '../bodies/next-action.ts';
import { defineEndpoints } from '../endpoint.ts';
import { API_KEY, token } from './access.ts';

const TAG = 'Next actions';

/** What a decision says of itself beside its actions. */
const decisionHeaders = {
  'Next-Action-Id': { description: 'The decision in the policy log.' },
  'Decision-Outcome': {
    description: '`MATCHED`, `NO_MATCHED_RULES`, `NO_POLICIES_ENABLED` or `FALLBACK`.',
    example: 'MATCHED',
  },
  'Decision-Policy-Id': {
    description: 'The policy that matched; absent where none did. Percent-encoded UTF-8 (RFC 3986 §2.1).',
    example: 'vip',
  },
  'Decision-Policy-Name': {
    description: 'Its name, in the same form.',
    example: 'VIP%20customers',
  },
  'Decision-Degraded': {
    description:
      'Present when something the decision needed was unavailable: the attributes, separated by commas.',
    example: 'custom.queueHealth',
  },
  'Policy-Revision': { description: 'The revision of the routing that decided.', example: '42' },
} as const;

/** The question everything else is for. */
export const nextActionEndpoints = defineEndpoints({
  'nextAction.ask': {
    method: 'POST',
    path: '/v2/policy/nextaction',
    tag: TAG,
    summary: 'Get the next actions',
    description:
      'Tries the enabled policies from top to bottom and answers the actions of the first that holds, attributes resolved. A part that is down never fails the decision: the answer says it is degraded. “The policies could not be loaded” is 503, never an empty answer.',
    access: token('nextaction:ask'),
    body: nextActionBody,
    replies: { 200: { description: 'What to do.', body: nextActionReply, headers: decisionHeaders } },
    problems: ['NOT_FOUND', 'POLICIES_UNAVAILABLE'],
  },
  'nextAction.askV1': {
    method: 'GET',
    path: '/v1/account/{accountId}/next-actions',
    tag: TAG,
    summary: 'Get the next actions (v1)',
    description: 'The same decision in the form of v1.',
    access: API_KEY,
    params: accountParams,
    query: nextActionV1Query,
    replies: { 200: { description: 'What to do.', body: nextActionV1Reply, headers: decisionHeaders } },
    problems: ['POLICIES_UNAVAILABLE'],
  },
});
