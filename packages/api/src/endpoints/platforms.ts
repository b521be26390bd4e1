import { channelParams } from '../bodies/channels.ts';
import * as chatwoot from '../bodies/platform-chatwoot.ts';
import * as dialogflow from '../bodies/platform-dialogflow.ts';
import * as liveperson from '../bodies/platform-liveperson.ts';
import { restEventBody, restParams, restReply } from '../bodies/platform-rest.ts';
import { defineEndpoints } from '../endpoint.ts';
import { channelCredentials } from '../headers.ts';
import { PLATFORM_BODY_LIMIT } from '../limits.ts';
import { CHANNEL } from './access.ts';

const TAG = 'Platforms';
const PATH = '/channels/{accountId}/{channelId}';
const BOT = `${PATH}/liveperson/{apiVersion}/bots/{botId}/environments`;

const dialogflowWebhook = {
  method: 'POST',
  tag: TAG,
  access: CHANNEL,
  params: channelParams,
  headers: channelCredentials,
  bodyLimit: PLATFORM_BODY_LIMIT,
  problems: ['UNAUTHENTICATED', 'CHAT_NOT_YOURS', 'DOCUMENT_TOO_LARGE'],
} as const;

/** What other platforms call: each endpoint serves the channels of one kind, and checks what their platform shows. */
export const platformEndpoints = defineEndpoints({
  'platforms.rest': {
    method: 'POST',
    path: `${PATH}/conversations/{conversationId}/events`,
    tag: TAG,
    summary: 'Tell a bot what happened',
    description:
      'Any platform tells what happened in a conversation (of a channel `rest`), and is answered what the bot says and does. The events of one conversation are taken one after the other; one that is told again under the same id is answered again, and happened once.',
    access: CHANNEL,
    params: restParams,
    headers: channelCredentials,
    body: restEventBody,
    bodyLimit: PLATFORM_BODY_LIMIT,
    replies: { 200: { description: 'What the bot does about it.', body: restReply } },
    problems: ['UNAUTHENTICATED', 'NOT_FOUND', 'CHAT_NOT_YOURS', 'DOCUMENT_TOO_LARGE'],
  },
  'platforms.dialogflowEs': {
    ...dialogflowWebhook,
    path: `${PATH}/dialogflow-es`,
    summary: 'Dialogflow ES fulfilment',
    description:
      'The webhook of a Dialogflow ES agent: the session is the conversation, its parameters become context, the bot answers.',
    body: dialogflow.dialogflowEsBody,
    replies: { 200: { description: 'What the bot does about it.', body: dialogflow.dialogflowEsReply } },
  },
  'platforms.dialogflowCx': {
    ...dialogflowWebhook,
    path: `${PATH}/dialogflow-cx`,
    summary: 'Dialogflow CX fulfilment',
    description:
      'The webhook of a Dialogflow CX agent: the session is the conversation, its parameters become context, the bot answers.',
    body: dialogflow.dialogflowCxBody,
    replies: { 200: { description: 'What the bot does about it.', body: dialogflow.dialogflowCxReply } },
  },
  'platforms.chatwoot': {
    method: 'POST',
    path: `${PATH}/chatwoot`,
    tag: TAG,
    summary: 'Chatwoot agent bot',
    description:
      'The webhook of a Chatwoot agent bot. Acknowledged as soon as it is kept; what the bot does about it is sent through the API of Chatwoot.',
    access: CHANNEL,
    params: channelParams,
    query: chatwoot.chatwootQuery,
    headers: chatwoot.chatwootHeaders,
    body: chatwoot.chatwootEventBody,
    bodyLimit: PLATFORM_BODY_LIMIT,
    replies: { 200: { description: 'Kept.', body: chatwoot.chatwootReply } },
    problems: ['UNAUTHENTICATED', 'CHAT_NOT_YOURS'],
  },
  'platforms.livepersonEnvironments': {
    method: 'GET',
    path: BOT,
    tag: TAG,
    summary: 'LivePerson: environments',
    description: 'The environments of a bot, for LivePerson’s Custom Endpoint.',
    access: CHANNEL,
    params: liveperson.livepersonBotParams,
    headers: channelCredentials,
    replies: { 200: { description: 'Their names.', body: liveperson.livepersonEnvironmentsReply } },
    problems: ['UNAUTHENTICATED', 'NOT_FOUND'],
  },
  'platforms.livepersonState': {
    method: 'GET',
    path: `${BOT}/{environment}/state`,
    tag: TAG,
    summary: 'LivePerson: state',
    description: 'Whether the bot can answer, for LivePerson’s Custom Endpoint.',
    access: CHANNEL,
    params: liveperson.livepersonEnvironmentParams,
    headers: channelCredentials,
    replies: { 200: { description: 'How it is.', body: liveperson.livepersonStateReply } },
    problems: ['UNAUTHENTICATED', 'NOT_FOUND'],
  },
  'platforms.livepersonConversation': {
    method: 'PUT',
    path: `${BOT}/{environment}/conversations/{convId}`,
    tag: TAG,
    summary: 'LivePerson: begin a conversation',
    description: 'A conversation comes to the bot, for LivePerson’s Custom Endpoint.',
    access: CHANNEL,
    params: liveperson.livepersonConversationParams,
    headers: channelCredentials,
    body: liveperson.livepersonConversationBody,
    bodyLimit: PLATFORM_BODY_LIMIT,
    replies: { 200: { description: 'It may begin.' } },
    problems: ['UNAUTHENTICATED', 'NOT_FOUND', 'NAME_TAKEN'],
  },
  'platforms.livepersonEvent': {
    method: 'POST',
    path: `${BOT}/{environment}/conversations/{convId}/events`,
    tag: TAG,
    summary: 'LivePerson: an event of a conversation',
    description: 'Something happened, and the bot answers, for LivePerson’s Custom Endpoint.',
    access: CHANNEL,
    params: liveperson.livepersonConversationParams,
    headers: channelCredentials,
    body: liveperson.livepersonEventBody,
    bodyLimit: PLATFORM_BODY_LIMIT,
    replies: { 200: { description: 'What the bot does about it.', body: liveperson.livepersonEventReply } },
    problems: ['UNAUTHENTICATED', 'NOT_FOUND', 'CHAT_NOT_YOURS'],
  },
});
