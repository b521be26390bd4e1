import { accountParams } from '../bodies/account.ts';
import { skillBody, skillParams, skillReply, skillsReply } from '../bodies/directory.ts';
import { defineEndpoints } from '../endpoint.ts';
import { LOCATION } from '../headers.ts';
import { token } from './access.ts';

const TAG = 'Directory';
const PATH = '/v2/accounts/{accountId}/skills';
const READ = token('config:read');
const WRITE = token('config:write');

/** Skills: queues of agents. */
export const skillEndpoints = defineEndpoints({
  'skills.list': {
    method: 'GET',
    path: PATH,
    tag: TAG,
    summary: 'List skills',
    description: 'All skills, by name.',
    access: READ,
    params: accountParams,
    replies: { 200: { description: 'All of them.', body: skillsReply } },
    problems: [],
  },
  'skills.create': {
    method: 'POST',
    path: PATH,
    tag: TAG,
    summary: 'Add a skill',
    description: 'A queue of agents a conversation can be transferred to.',
    access: WRITE,
    params: accountParams,
    body: skillBody,
    replies: {
      201: { description: 'Added.', body: skillReply, headers: { Location: LOCATION } },
    },
    problems: ['NAME_TAKEN'],
  },
  'skills.get': {
    method: 'GET',
    path: `${PATH}/{skillId}`,
    tag: TAG,
    summary: 'Read a skill',
    description: 'One of them, as it is kept.',
    access: READ,
    params: skillParams,
    replies: { 200: { description: 'Found.', body: skillReply } },
    problems: ['NOT_FOUND'],
  },
  'skills.replace': {
    method: 'PUT',
    path: `${PATH}/{skillId}`,
    tag: TAG,
    summary: 'Change a skill',
    description: 'Replaces the skill. An id in the body must be the one in the path.',
    access: WRITE,
    params: skillParams,
    body: skillBody,
    replies: { 200: { description: 'Changed.', body: skillReply } },
    problems: ['NOT_FOUND', 'NAME_TAKEN'],
  },
  'skills.delete': {
    method: 'DELETE',
    path: `${PATH}/{skillId}`,
    tag: TAG,
    summary: 'Delete a skill',
    description: 'Refused while an agent or a policy names it.',
    access: WRITE,
    params: skillParams,
    replies: { 204: { description: 'Deleted.' } },
    problems: ['NOT_FOUND', 'IN_USE'],
  },
});
