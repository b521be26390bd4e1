import { channelParams } from '../bodies/channels.ts';
import { chatQuery, chatResumption } from '../bodies/chats.ts';
import * as widget from '../bodies/widget.ts';
import { defineEndpoints } from '../endpoint.ts';
import { ORIGIN, VISITOR } from './access.ts';

const TAG = 'Widget';
const PATH = '/v2/accounts/{accountId}/channels/{channelId}/widget';
const CONVERSATION = `${PATH}/conversation`;

/** What the widget in a page of an allowed origin does for the visitor of that page. */
export const widgetEndpoints = defineEndpoints({
  'widget.get': {
    method: 'GET',
    path: PATH,
    tag: TAG,
    summary: 'Read how the widget looks',
    description: 'Its texts and its colour.',
    access: ORIGIN,
    params: channelParams,
    replies: { 200: { description: 'Its looks.', body: widget.widgetReply } },
    problems: [],
  },
  'widget.begin': {
    method: 'POST',
    path: CONVERSATION,
    tag: TAG,
    summary: 'Begin a conversation',
    description:
      'Begins a conversation with the bot of the channel, and answers what it says first, and a token that lets the visitor go on with this conversation alone.',
    access: ORIGIN,
    params: channelParams,
    body: widget.beginVisitBody,
    replies: { 201: { description: 'Begun.', body: widget.beganVisitReply } },
    problems: [],
  },
  'widget.renew': {
    method: 'POST',
    path: `${CONVERSATION}/token`,
    tag: TAG,
    summary: 'Renew the token',
    description: 'A token for the same conversation, which lives longer.',
    access: VISITOR,
    params: channelParams,
    replies: { 200: { description: 'Renewed.', body: widget.renewedVisitReply } },
    problems: [],
  },
  'widget.read': {
    method: 'GET',
    path: CONVERSATION,
    tag: TAG,
    summary: 'Read the conversation',
    description: 'Who has it, and its messages, in order.',
    access: VISITOR,
    params: channelParams,
    query: chatQuery,
    replies: { 200: { description: 'Found.', body: widget.visitWithMessagesReply } },
    problems: ['NOT_FOUND'],
  },
  'widget.send': {
    method: 'POST',
    path: `${CONVERSATION}/messages`,
    tag: TAG,
    summary: 'Write in the conversation',
    description: 'Adds a message, and answers it and all that followed it.',
    access: VISITOR,
    params: channelParams,
    body: widget.visitorMessageBody,
    replies: { 200: { description: 'Kept.', body: widget.visitWithMessagesReply } },
    problems: ['NOT_FOUND', 'CHAT_NOT_YOURS'],
  },
  'widget.follow': {
    method: 'GET',
    path: `${CONVERSATION}/events`,
    tag: TAG,
    summary: 'Follow the conversation',
    description:
      'All messages, and who has the conversation; then each as it happens. A stream that breaks off goes on after `Last-Event-ID`.',
    access: VISITOR,
    params: channelParams,
    headers: chatResumption,
    replies: { 200: { description: 'What happens.', events: widget.visitEvents } },
    problems: ['NOT_FOUND', 'TOO_MANY_STREAMS'],
  },
});
