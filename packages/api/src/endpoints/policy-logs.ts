import { accountParams } from '../bodies/account.ts';
import { policyLogParams, policyLogReply, policyLogsQuery, policyLogsReply } from '../bodies/policy-logs.ts';
import { policyUsageQuery, policyUsageReply } from '../bodies/policy-usage.ts';
import { defineEndpoints } from '../endpoint.ts';
import { token } from './access.ts';

const TAG = 'Policy logs';
const LOGS = token('logs:read');

/** Past decisions. */
export const policyLogEndpoints = defineEndpoints({
  'policyLogs.list': {
    method: 'GET',
    path: '/v2/accounts/{accountId}/policy-logs',
    tag: TAG,
    summary: 'List decisions',
    description:
      'Decisions with the trace of each, newest first. A page takes a bounded amount of work: where policies are many or few decisions fit `state`, it has fewer entries than `limit`, or none, and is still not the last. Follow `nextCursor` until it is left out.',
    access: LOGS,
    params: accountParams,
    query: policyLogsQuery,
    replies: { 200: { description: 'The decisions.', body: policyLogsReply } },
    problems: ['POLICIES_UNAVAILABLE'],
  },
  'policyLogs.get': {
    method: 'GET',
    path: '/v2/accounts/{accountId}/policy-logs/{nextActionId}',
    tag: TAG,
    summary: 'Read a decision',
    description:
      'One decision: the values it read, every policy in order, every condition, and the cause of every ERROR and INVALID.',
    access: LOGS,
    params: policyLogParams,
    replies: { 200: { description: 'The decision.', body: policyLogReply } },
    problems: ['NOT_FOUND', 'POLICIES_UNAVAILABLE'],
  },
  'policyUsage.get': {
    method: 'GET',
    path: '/v2/accounts/{accountId}/policy-usage',
    tag: TAG,
    summary: 'Count decisions',
    description:
      'How often each policy won and how decisions ended, per hour or day. The report has whole intervals: all that the time asked for touches; its `from` and `to` say which.',
    access: LOGS,
    params: accountParams,
    query: policyUsageQuery,
    replies: { 200: { description: 'The counts.', body: policyUsageReply } },
    problems: ['POLICIES_UNAVAILABLE'],
  },
});
