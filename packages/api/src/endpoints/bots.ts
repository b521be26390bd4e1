import { accountParams } from '../bodies/account.ts';
import { botBody } from '../bodies/bot.ts';
import { previewBotBody, previewBotReply } from '../bodies/bot-preview.ts';
import * as bots from '../bodies/bots.ts';
import { intentsBody } from '../bodies/intents.ts';
import { defineEndpoints } from '../endpoint.ts';
import { changeCondition, ETAG, LOCATION, writeConditions } from '../headers.ts';
import { BOT_BODY_LIMIT } from '../limits.ts';
import { token } from './access.ts';

const TAG = 'Bots';
const ACCOUNT = '/v2/accounts/{accountId}';
const PATH = `${ACCOUNT}/bots`;
const READ = token('config:read');
const WRITE = token('config:write');

/** Routing bots, and the intents they recognise. */
export const botEndpoints = defineEndpoints({
  'bots.list': {
    method: 'GET',
    path: PATH,
    tag: TAG,
    summary: 'List bots',
    description: 'All bots, by name.',
    access: READ,
    params: accountParams,
    replies: { 200: { description: 'All of them.', body: bots.botsReply } },
    problems: [],
  },
  'bots.get': {
    method: 'GET',
    path: `${PATH}/{botId}`,
    tag: TAG,
    summary: 'Read a bot',
    description: 'One of them, as it is kept.',
    access: READ,
    params: bots.botParams,
    replies: { 200: { description: 'Found.', body: botBody, headers: { ETag: ETAG } } },
    problems: ['NOT_FOUND'],
  },
  'bots.save': {
    method: 'PUT',
    path: `${PATH}/{botId}`,
    tag: TAG,
    summary: 'Add or change a bot',
    description:
      'Adds the bot, or replaces the one of this id; one with errors is refused, with all of them. Conversations under way go on with the new one. The id in the body must be the one in the path.',
    access: WRITE,
    params: bots.botParams,
    headers: writeConditions,
    body: botBody,
    bodyLimit: BOT_BODY_LIMIT,
    consumes: ['application/json', 'application/yaml'],
    replies: {
      200: { description: 'Changed.', body: botBody, headers: { ETag: ETAG } },
      201: { description: 'Added.', body: botBody, headers: { ETag: ETAG, Location: LOCATION } },
    },
    problems: ['PRECONDITION_FAILED'],
  },
  'bots.delete': {
    method: 'DELETE',
    path: `${PATH}/{botId}`,
    tag: TAG,
    summary: 'Delete a bot',
    description: 'Its conversations that are under way go to nobody: close or transfer them first.',
    access: WRITE,
    params: bots.botParams,
    headers: changeCondition,
    replies: { 204: { description: 'Deleted.' } },
    problems: ['NOT_FOUND', 'PRECONDITION_FAILED'],
  },
  'bots.validate': {
    method: 'POST',
    path: `${PATH}/validate`,
    tag: TAG,
    summary: 'Examine a bot',
    description: 'Everything that is wrong with a bot, without keeping it.',
    access: READ,
    params: accountParams,
    body: bots.validateBotBody,
    bodyLimit: BOT_BODY_LIMIT,
    replies: { 200: { description: 'What is wrong with it.', body: bots.validateBotReply } },
    problems: [],
  },
  'bots.preview': {
    method: 'POST',
    path: `${PATH}/preview`,
    tag: TAG,
    summary: 'Try a bot',
    description:
      'Plays a conversation with a bot that need not be kept: everything that is wrong with it, what it says and does, and why. Nothing is recorded: what it stores is seen in this conversation alone. Functions its decisions depend on are called.',
    access: READ,
    params: accountParams,
    body: previewBotBody,
    bodyLimit: BOT_BODY_LIMIT,
    replies: { 200: { description: 'The conversation.', body: previewBotReply } },
    problems: [],
  },
  'intents.get': {
    method: 'GET',
    path: `${ACCOUNT}/intents`,
    tag: TAG,
    summary: 'Read the intents',
    description: 'What customers may want, with examples of what they say.',
    access: READ,
    params: accountParams,
    replies: { 200: { description: 'All of them.', body: intentsBody, headers: { ETag: ETAG } } },
    problems: [],
  },
  'intents.replace': {
    method: 'PUT',
    path: `${ACCOUNT}/intents`,
    tag: TAG,
    summary: 'Change the intents',
    description: 'Replaces all of them. The classifier has learned the new ones when this is answered.',
    access: WRITE,
    params: accountParams,
    headers: changeCondition,
    body: intentsBody,
    bodyLimit: BOT_BODY_LIMIT,
    replies: { 200: { description: 'Changed.', body: intentsBody, headers: { ETag: ETAG } } },
    problems: ['PRECONDITION_FAILED'],
  },
  'intents.recognise': {
    method: 'POST',
    path: `${ACCOUNT}/intents/recognise`,
    tag: TAG,
    summary: 'Recognise an intent',
    description: 'What a text may mean, for the intents of the account or a draft of them.',
    access: READ,
    params: accountParams,
    body: bots.recogniseBody,
    bodyLimit: BOT_BODY_LIMIT,
    replies: { 200: { description: 'What it may mean.', body: bots.recogniseReply } },
    problems: ['UNAVAILABLE'],
  },
  'intents.evaluate': {
    method: 'POST',
    path: `${ACCOUNT}/intents/evaluate`,
    tag: TAG,
    summary: 'Examine the intents',
    description:
      'How well the embedded classifier recognises phrases it has not learned: a confusion table per language, by cross-validation.',
    access: READ,
    params: accountParams,
    body: bots.evaluateBody,
    bodyLimit: BOT_BODY_LIMIT,
    replies: { 200: { description: 'The tables.', body: bots.evaluateReply } },
    problems: ['TOO_MANY_REQUESTS'],
  },
});
