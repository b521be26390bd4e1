import { accountParams } from '../bodies/account.ts';
import { channelBody, channelParams, channelsReply } from '../bodies/channels.ts';
import { defineEndpoints } from '../endpoint.ts';
import { changeCondition, ETAG, LOCATION, writeConditions } from '../headers.ts';
import { token } from './access.ts';

const TAG = 'Channels';
const PATH = '/v2/accounts/{accountId}/channels';
const READ = token('config:read');
const WRITE = token('config:write');

/** The ways for conversations to come to a bot. */
export const channelEndpoints = defineEndpoints({
  'channels.list': {
    method: 'GET',
    path: PATH,
    tag: TAG,
    summary: 'List channels',
    description: 'All channels, by name.',
    access: READ,
    params: accountParams,
    replies: { 200: { description: 'All of them.', body: channelsReply } },
    problems: [],
  },
  'channels.get': {
    method: 'GET',
    path: `${PATH}/{channelId}`,
    tag: TAG,
    summary: 'Read a channel',
    description: 'One of them, as it is kept.',
    access: READ,
    params: channelParams,
    replies: { 200: { description: 'Found.', body: channelBody, headers: { ETag: ETAG } } },
    problems: ['NOT_FOUND'],
  },
  'channels.save': {
    method: 'PUT',
    path: `${PATH}/{channelId}`,
    tag: TAG,
    summary: 'Add or change a channel',
    description:
      'Adds the channel, or replaces the one of this id. Its bot, its secrets and the skills and agents it maps must exist. Conversations under way go on with the new one. The id in the body must be the one in the path.',
    access: WRITE,
    params: channelParams,
    headers: writeConditions,
    body: channelBody,
    consumes: ['application/json', 'application/yaml'],
    replies: {
      200: { description: 'Changed.', body: channelBody, headers: { ETag: ETAG } },
      201: { description: 'Added.', body: channelBody, headers: { ETag: ETAG, Location: LOCATION } },
    },
    problems: ['PRECONDITION_FAILED'],
  },
  'channels.delete': {
    method: 'DELETE',
    path: `${PATH}/{channelId}`,
    tag: TAG,
    summary: 'Delete a channel',
    description: 'Nothing comes through it any more. What was said is kept.',
    access: WRITE,
    params: channelParams,
    headers: changeCondition,
    replies: { 204: { description: 'Deleted.' } },
    problems: ['NOT_FOUND', 'PRECONDITION_FAILED'],
  },
});
