import { accountParams } from '../bodies/account.ts';
import { functionLogsReply } from '../bodies/function-logs.ts';
import * as functions from '../bodies/functions.ts';
import { pageQuery } from '../bodies/page.ts';
import { defineEndpoints } from '../endpoint.ts';
import { changeCondition, ETAG, LOCATION, writeConditions } from '../headers.ts';
import { token } from './access.ts';

const TAG = 'Functions';
const PATH = '/v2/accounts/{accountId}/functions';
const READ = token('config:read');
const WRITE = token('config:write');

/** Code of customers, and webhooks, whose results are attributes. */
export const functionEndpoints = defineEndpoints({
  'functions.list': {
    method: 'GET',
    path: PATH,
    tag: TAG,
    summary: 'List functions',
    description: 'All functions, by name, and how they are doing; without their code.',
    access: READ,
    params: accountParams,
    replies: {
      200: { description: 'All of them.', body: functions.functionsReply, headers: { ETag: ETAG } },
    },
    problems: ['POLICIES_UNAVAILABLE'],
  },
  'functions.get': {
    method: 'GET',
    path: `${PATH}/{name}`,
    tag: TAG,
    summary: 'Read a function',
    description: 'One of them, as it is kept, when it last ran and runs next, and the state of its breaker.',
    access: READ,
    params: functions.functionParams,
    replies: { 200: { description: 'Found.', body: functions.functionReply, headers: { ETag: ETAG } } },
    problems: ['NOT_FOUND', 'POLICIES_UNAVAILABLE'],
  },
  'functions.save': {
    method: 'PUT',
    path: `${PATH}/{name}`,
    tag: TAG,
    summary: 'Add or change a function',
    description:
      'Adds the function, or replaces the one of this name. Code that cannot be parsed and schedules that never come are refused. `If-None-Match: *` only adds, `If-Match` only changes.',
    access: WRITE,
    params: functions.functionParams,
    headers: writeConditions,
    body: functions.functionBody,
    replies: {
      200: { description: 'Changed.', body: functions.functionReply, headers: { ETag: ETAG } },
      201: {
        description: 'Added.',
        body: functions.functionReply,
        headers: { ETag: ETAG, Location: LOCATION },
      },
    },
    problems: ['PRECONDITION_FAILED'],
  },
  'functions.delete': {
    method: 'DELETE',
    path: `${PATH}/{name}`,
    tag: TAG,
    summary: 'Delete a function',
    description: 'Refused while the value of a custom attribute is its result.',
    access: WRITE,
    params: functions.functionParams,
    headers: changeCondition,
    replies: { 204: { description: 'Deleted.' } },
    problems: ['NOT_FOUND', 'IN_USE', 'PRECONDITION_FAILED'],
  },
  'functions.invoke': {
    method: 'POST',
    path: `${PATH}/{name}/invoke`,
    tag: TAG,
    summary: 'Call a function by hand',
    description:
      'Calls the function as it is kept, or a draft of it, for at most 30 seconds, and tells what became of it. A function that fails is an answer too. A few calls by hand at once; more are answered 429.',
    access: WRITE,
    params: functions.functionParams,
    body: functions.invokeBody,
    replies: { 200: { description: 'What became of it.', body: functions.invokeReply } },
    problems: ['NOT_FOUND', 'POLICIES_UNAVAILABLE'],
  },
  'functionLogs.list': {
    method: 'GET',
    path: `${PATH}/{name}/logs`,
    tag: TAG,
    summary: 'List calls of a function',
    description:
      'Calls by hand, by schedule, and those of decisions that failed or wrote something, newest first. The newest thousand, as long as decisions are kept; of very many within a minute, the first.',
    access: token('logs:read'),
    params: functions.functionParams,
    query: pageQuery,
    replies: { 200: { description: 'The calls.', body: functionLogsReply } },
    problems: [],
  },
});
