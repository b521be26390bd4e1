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
    description: 'Decisions with the trace of each, newest first.',
    access: LOGS,
    params: accountParams,
    query: policyLogsQuery,
    replies: { 200: { description: 'The decisions.', body: policyLogsReply } },
    problems: [],
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
    problems: ['NOT_FOUND'],
  },
  'policyUsage.get': {
    method: 'GET',
    path: '/v2/accounts/{accountId}/policy-usage',
    tag: TAG,
    summary: 'Count decisions',
    description: 'How often each policy won and how decisions ended, per hour or day.',
    access: LOGS,
    params: accountParams,
    query: policyUsageQuery,
    replies: { 200: { description: 'The counts.', body: policyUsageReply } },
    problems: [],
  },
});
