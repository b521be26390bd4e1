import { conversationParams, conversationReply, updateConversationBody } from '../bodies/conversations.ts';
import { customerParams, sdesBody, sdesReply } from '../bodies/sdes.ts';
import { defineEndpoints } from '../endpoint.ts';
import { token } from './access.ts';

const TAG = 'Conversations';
const CONVERSATION = '/v2/accounts/{accountId}/conversations/{conversationId}';
const SDES = '/v2/accounts/{accountId}/customers/{customerId}/sdes';

/** What policies read as `conversation.…` and `sde.…`. */
export const conversationEndpoints = defineEndpoints({
  'conversations.get': {
    method: 'GET',
    path: CONVERSATION,
    tag: TAG,
    summary: 'Read a conversation',
    description: 'What is known of the conversation.',
    access: token('context:read'),
    params: conversationParams,
    replies: { 200: { description: 'The conversation.', body: conversationReply } },
    problems: ['NOT_FOUND'],
  },
  'conversations.update': {
    method: 'PATCH',
    path: CONVERSATION,
    tag: TAG,
    summary: 'Tell about a conversation',
    description:
      'Merges what is told into what is known; `null` forgets. An unknown conversation is created.',
    access: token('context:write'),
    params: conversationParams,
    body: updateConversationBody,
    replies: { 200: { description: 'What is known now.', body: conversationReply } },
    problems: [],
  },
  'sdes.get': {
    method: 'GET',
    path: SDES,
    tag: TAG,
    summary: 'Read a customer’s data',
    description: 'The structured data entities that are kept of the customer; none is an empty list.',
    access: token('context:read'),
    params: customerParams,
    replies: { 200: { description: 'The entities.', body: sdesReply } },
    problems: [],
  },
  'sdes.replace': {
    method: 'PUT',
    path: SDES,
    tag: TAG,
    summary: 'Save a customer’s data',
    description:
      'Keeps one entity or several; of each type sent, what was kept before is replaced. While the account does not store them (settings), nothing is kept.',
    access: token('context:write'),
    params: customerParams,
    body: sdesBody,
    replies: { 200: { description: 'What is kept now.', body: sdesReply } },
    problems: [],
  },
});
