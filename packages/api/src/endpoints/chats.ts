import { accountParams } from '../bodies/account.ts';
import * as chats from '../bodies/chats.ts';
import { defineEndpoints } from '../endpoint.ts';
import { LOCATION } from '../headers.ts';
import { token } from './access.ts';

const TAG = 'Chats';
const PATH = '/v2/accounts/{accountId}/chats';
const TAKE_PART = token('nextaction:ask');
const LOOK = token('logs:read');

const RESUMED =
  'A stream that breaks off goes on after `Last-Event-ID`: nothing is lost, and nothing comes twice.';

/** Conversations with a bot that are held here, and the desk where agents take them over. */
export const chatEndpoints = defineEndpoints({
  'chats.start': {
    method: 'POST',
    path: PATH,
    tag: TAG,
    summary: 'Begin a chat',
    description:
      'Begins a conversation with a bot, and answers what it says first. Begun twice under one id, it is one.',
    access: TAKE_PART,
    params: accountParams,
    body: chats.startChatBody,
    replies: {
      200: { description: 'It had begun already.', body: chats.chatWithMessagesReply },
      201: { description: 'Begun.', body: chats.chatWithMessagesReply, headers: { Location: LOCATION } },
    },
    problems: ['NOT_FOUND', 'UNAVAILABLE'],
  },
  'chats.list': {
    method: 'GET',
    path: PATH,
    tag: TAG,
    summary: 'List chats',
    description: 'The chats that were changed last, first.',
    access: LOOK,
    params: accountParams,
    query: chats.chatsQuery,
    replies: { 200: { description: 'The chats.', body: chats.chatsReply } },
    problems: [],
  },
  'chats.get': {
    method: 'GET',
    path: `${PATH}/{conversationId}`,
    tag: TAG,
    summary: 'Read a chat',
    description: 'The chat and its messages, in order.',
    access: LOOK,
    params: chats.chatParams,
    query: chats.chatQuery,
    replies: { 200: { description: 'Found.', body: chats.chatWithMessagesReply } },
    problems: ['NOT_FOUND'],
  },
  'chats.send': {
    method: 'POST',
    path: `${PATH}/{conversationId}/messages`,
    tag: TAG,
    summary: 'Write in a chat',
    description:
      'Adds a message of the customer, which the bot answers while it has the chat, or of the agent who has it. Answers the message and all that followed it. What is acknowledged is neither lost nor doubled.',
    access: TAKE_PART,
    params: chats.chatParams,
    body: chats.sendMessageBody,
    replies: { 200: { description: 'Kept.', body: chats.chatWithMessagesReply } },
    problems: ['NOT_FOUND', 'CHAT_NOT_YOURS', 'UNAVAILABLE'],
  },
  'chats.accept': {
    method: 'POST',
    path: `${PATH}/{conversationId}/accept`,
    tag: TAG,
    summary: 'Take a chat',
    description: 'An agent takes a chat that rings: at the agent, or at one of the agent’s skills.',
    access: TAKE_PART,
    params: chats.chatParams,
    body: chats.acceptChatBody,
    replies: { 200: { description: 'Taken.', body: chats.chatReply } },
    problems: ['NOT_FOUND', 'CHAT_NOT_YOURS'],
  },
  'chats.transfer': {
    method: 'POST',
    path: `${PATH}/{conversationId}/transfer`,
    tag: TAG,
    summary: 'Pass a chat on',
    description: 'To a skill, or to an agent.',
    access: TAKE_PART,
    params: chats.chatParams,
    body: chats.transferChatBody,
    replies: { 200: { description: 'Passed on.', body: chats.chatReply } },
    problems: ['NOT_FOUND', 'CHAT_NOT_YOURS'],
  },
  'chats.close': {
    method: 'POST',
    path: `${PATH}/{conversationId}/close`,
    tag: TAG,
    summary: 'Close a chat',
    description: 'Ends the conversation. Closing what is closed changes nothing.',
    access: TAKE_PART,
    params: chats.chatParams,
    replies: { 200: { description: 'Closed.', body: chats.chatReply } },
    problems: ['NOT_FOUND', 'CHAT_NOT_YOURS'],
  },
  'chats.trace': {
    method: 'GET',
    path: `${PATH}/{conversationId}/trace`,
    tag: TAG,
    summary: 'See what a bot did',
    description: 'What the bot did in each of its last turns, in order.',
    access: LOOK,
    params: chats.chatParams,
    query: chats.tracesQuery,
    replies: { 200: { description: 'The turns.', body: chats.chatTraceReply } },
    problems: ['NOT_FOUND'],
  },
  'chats.follow': {
    method: 'GET',
    path: `${PATH}/{conversationId}/events`,
    tag: TAG,
    summary: 'Follow a chat',
    description: `All messages and kept turns of the chat, and who has it; then each as it happens. ${RESUMED}`,
    access: LOOK,
    params: chats.chatParams,
    headers: chats.chatResumption,
    replies: { 200: { description: 'What happens.', events: chats.chatEvents } },
    problems: ['NOT_FOUND', 'TOO_MANY_STREAMS'],
  },
  'chats.followAll': {
    method: 'GET',
    path: `${PATH}/events`,
    tag: TAG,
    summary: 'Follow the chats of an account',
    description: `Chats that begin, or that somebody else has: those that ring, are taken, are closed, each as it is then. With a filter, those that pass it then. ${RESUMED}`,
    access: LOOK,
    params: accountParams,
    query: chats.chatFilter,
    headers: chats.deskResumption,
    replies: { 200: { description: 'What happens.', events: chats.deskEvents } },
    problems: ['TOO_MANY_STREAMS'],
  },
});
