import { accountParams } from '../bodies/account.ts';
import { agentBody, agentParams, agentReply, agentsReply } from '../bodies/directory.ts';
import { defineEndpoints } from '../endpoint.ts';
import { LOCATION } from '../headers.ts';
import { token } from './access.ts';

const TAG = 'Directory';
const PATH = '/v2/accounts/{accountId}/agents';
const READ = token('config:read');
const WRITE = token('config:write');

/** Agents: people and bots. */
export const agentEndpoints = defineEndpoints({
  'agents.list': {
    method: 'GET',
    path: PATH,
    tag: TAG,
    summary: 'List agents',
    description: 'All agents, by name.',
    access: READ,
    params: accountParams,
    replies: { 200: { description: 'All of them.', body: agentsReply } },
    problems: [],
  },
  'agents.create': {
    method: 'POST',
    path: PATH,
    tag: TAG,
    summary: 'Add an agent',
    description: 'A person or a bot a conversation can be transferred to. Its skills must exist.',
    access: WRITE,
    params: accountParams,
    body: agentBody,
    replies: {
      201: { description: 'Added.', body: agentReply, headers: { Location: LOCATION } },
    },
    problems: ['NAME_TAKEN'],
  },
  'agents.get': {
    method: 'GET',
    path: `${PATH}/{agentId}`,
    tag: TAG,
    summary: 'Read an agent',
    description: 'One of them, as it is kept.',
    access: READ,
    params: agentParams,
    replies: { 200: { description: 'Found.', body: agentReply } },
    problems: ['NOT_FOUND'],
  },
  'agents.replace': {
    method: 'PUT',
    path: `${PATH}/{agentId}`,
    tag: TAG,
    summary: 'Change an agent',
    description: 'Replaces the agent. An id in the body must be the one in the path.',
    access: WRITE,
    params: agentParams,
    body: agentBody,
    replies: { 200: { description: 'Changed.', body: agentReply } },
    problems: ['NOT_FOUND'],
  },
  'agents.delete': {
    method: 'DELETE',
    path: `${PATH}/{agentId}`,
    tag: TAG,
    summary: 'Delete an agent',
    description: 'Policies that still name the agent use their fallback skill.',
    access: WRITE,
    params: agentParams,
    replies: { 204: { description: 'Deleted.' } },
    problems: ['NOT_FOUND'],
  },
});
