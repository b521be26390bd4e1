import { accountParams } from '../bodies/account.ts';
import { calendarBody, calendarParams, calendarsReply } from '../bodies/calendars.ts';
import { defineEndpoints } from '../endpoint.ts';
import { changeCondition, ETAG, LOCATION } from '../headers.ts';
import { token } from './access.ts';

const TAG = 'Attributes';
const PATH = '/v2/accounts/{accountId}/calendars';
const READ = token('config:read');
const WRITE = token('config:write');

/** Calendars of opening hours and holidays. */
export const calendarEndpoints = defineEndpoints({
  'calendars.list': {
    method: 'GET',
    path: PATH,
    tag: TAG,
    summary: 'List calendars',
    description: 'All calendars, by name.',
    access: READ,
    params: accountParams,
    replies: { 200: { description: 'All of them.', body: calendarsReply, headers: { ETag: ETAG } } },
    problems: ['POLICIES_UNAVAILABLE'],
  },
  'calendars.create': {
    method: 'POST',
    path: PATH,
    tag: TAG,
    summary: 'Add a calendar',
    description: 'What `inCalendar` asks.',
    access: WRITE,
    params: accountParams,
    body: calendarBody,
    replies: {
      201: { description: 'Added.', body: calendarBody, headers: { ETag: ETAG, Location: LOCATION } },
    },
    problems: ['NAME_TAKEN'],
  },
  'calendars.get': {
    method: 'GET',
    path: `${PATH}/{name}`,
    tag: TAG,
    summary: 'Read a calendar',
    description: 'One of them, as it is kept.',
    access: READ,
    params: calendarParams,
    replies: { 200: { description: 'Found.', body: calendarBody, headers: { ETag: ETAG } } },
    problems: ['NOT_FOUND', 'POLICIES_UNAVAILABLE'],
  },
  'calendars.replace': {
    method: 'PUT',
    path: `${PATH}/{name}`,
    tag: TAG,
    summary: 'Change a calendar',
    description: 'Replaces the calendar. The name in the body must be the one in the path.',
    access: WRITE,
    params: calendarParams,
    headers: changeCondition,
    body: calendarBody,
    replies: { 200: { description: 'Changed.', body: calendarBody, headers: { ETag: ETAG } } },
    problems: ['NOT_FOUND', 'PRECONDITION_FAILED'],
  },
  'calendars.delete': {
    method: 'DELETE',
    path: `${PATH}/{name}`,
    tag: TAG,
    summary: 'Delete a calendar',
    description: 'Refused while a policy asks it.',
    access: WRITE,
    params: calendarParams,
    headers: changeCondition,
    replies: { 204: { description: 'Deleted.' } },
    problems: ['NOT_FOUND', 'IN_USE', 'PRECONDITION_FAILED'],
  },
});
