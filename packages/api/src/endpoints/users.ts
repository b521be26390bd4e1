import { accountParams } from '../bodies/account.ts';
import * as bodies from '../bodies/users.ts';
import { defineEndpoints } from '../endpoint.ts';
import { LOCATION } from '../headers.ts';
import { token } from './access.ts';

const TAG = 'Administration';
const PATH = '/v2/accounts/{accountId}/users';
const MANAGE = token('access:manage');

/** The people who may use the console. */
export const userEndpoints = defineEndpoints({
  'users.list': {
    method: 'GET',
    path: PATH,
    tag: TAG,
    summary: 'List users',
    description: 'All users of the console, by e-mail address.',
    access: MANAGE,
    params: accountParams,
    replies: { 200: { description: 'The users.', body: bodies.usersReply } },
    problems: [],
  },
  'users.create': {
    method: 'POST',
    path: PATH,
    tag: TAG,
    summary: 'Add a user',
    description: 'Lets a person sign in to the console.',
    access: MANAGE,
    params: accountParams,
    body: bodies.createUserBody,
    replies: { 201: { description: 'Added.', body: bodies.userReply, headers: { Location: LOCATION } } },
    problems: ['NAME_TAKEN'],
  },
  'users.get': {
    method: 'GET',
    path: `${PATH}/{userId}`,
    tag: TAG,
    summary: 'Read a user',
    description: 'One user of the console.',
    access: MANAGE,
    params: bodies.userParams,
    replies: { 200: { description: 'The user.', body: bodies.userReply } },
    problems: ['NOT_FOUND'],
  },
  'users.update': {
    method: 'PATCH',
    path: `${PATH}/{userId}`,
    tag: TAG,
    summary: 'Change a user',
    description: 'What is left out stays. A new password or role ends the user’s sessions.',
    access: MANAGE,
    params: bodies.userParams,
    body: bodies.updateUserBody,
    replies: { 200: { description: 'The user now.', body: bodies.userReply } },
    problems: ['NOT_FOUND', 'LAST_ADMIN'],
  },
  'users.delete': {
    method: 'DELETE',
    path: `${PATH}/{userId}`,
    tag: TAG,
    summary: 'Delete a user',
    description: 'Ends the user’s sessions too.',
    access: MANAGE,
    params: bodies.userParams,
    replies: { 204: { description: 'Deleted.' } },
    problems: ['NOT_FOUND', 'LAST_ADMIN'],
  },
});
