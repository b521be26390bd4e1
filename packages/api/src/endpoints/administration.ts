import { accountParams } from '../bodies/account.ts';
import { apiKeyReply, createdApiKeyReply } from '../bodies/api-key.ts';
import { auditLogQuery, auditLogReply } from '../bodies/audit-log.ts';
import * as clients from '../bodies/clients.ts';
import { settingsReply, updateSettingsBody } from '../bodies/settings.ts';
import { defineEndpoints } from '../endpoint.ts';
import { LOCATION, NO_STORE } from '../headers.ts';
import { token } from './access.ts';

const TAG = 'Administration';
const ACCOUNT = '/v2/accounts/{accountId}';
const MANAGE = token('access:manage');

/** Settings, clients, the v1 key and the audit log. */
export const administrationEndpoints = defineEndpoints({
  'settings.get': {
    method: 'GET',
    path: `${ACCOUNT}/settings`,
    tag: TAG,
    summary: 'Read the settings',
    description: 'All settings of the account, defaults filled in.',
    access: token('config:read'),
    params: accountParams,
    replies: { 200: { description: 'The settings.', body: settingsReply } },
    problems: [],
  },
  'settings.update': {
    method: 'PATCH',
    path: `${ACCOUNT}/settings`,
    tag: TAG,
    summary: 'Change settings',
    description: 'What is left out stays.',
    access: token('config:write'),
    params: accountParams,
    body: updateSettingsBody,
    replies: { 200: { description: 'The settings now.', body: settingsReply } },
    problems: ['INVALID_POLICY'],
  },
  'clients.list': {
    method: 'GET',
    path: `${ACCOUNT}/clients`,
    tag: TAG,
    summary: 'List API clients',
    description: 'All API clients, without their secrets.',
    access: MANAGE,
    params: accountParams,
    replies: { 200: { description: 'The clients.', body: clients.clientsReply } },
    problems: [],
  },
  'clients.create': {
    method: 'POST',
    path: `${ACCOUNT}/clients`,
    tag: TAG,
    summary: 'Add an API client',
    description: 'The answer is the only place where its secret is ever shown.',
    access: MANAGE,
    params: accountParams,
    body: clients.createClientBody,
    replies: {
      201: {
        description: 'Added.',
        body: clients.createdClientReply,
        headers: { Location: LOCATION, 'Cache-Control': NO_STORE },
      },
    },
    problems: [],
  },
  'clients.get': {
    method: 'GET',
    path: `${ACCOUNT}/clients/{clientId}`,
    tag: TAG,
    summary: 'Read an API client',
    description: 'One API client, without its secret.',
    access: MANAGE,
    params: clients.clientParams,
    replies: { 200: { description: 'The client.', body: clients.clientReply } },
    problems: ['NOT_FOUND'],
  },
  'clients.delete': {
    method: 'DELETE',
    path: `${ACCOUNT}/clients/{clientId}`,
    tag: TAG,
    summary: 'Delete an API client',
    description: 'The client gets no more tokens, and those it has are refused.',
    access: MANAGE,
    params: clients.clientParams,
    replies: { 204: { description: 'Deleted.' } },
    problems: ['NOT_FOUND'],
  },
  'apiKey.get': {
    method: 'GET',
    path: `${ACCOUNT}/api-key`,
    tag: TAG,
    summary: 'Tell about the v1 key',
    description: 'Whether there is one and since when; never the key.',
    access: MANAGE,
    params: accountParams,
    replies: { 200: { description: 'What is known of it.', body: apiKeyReply } },
    problems: [],
  },
  'apiKey.regenerate': {
    method: 'POST',
    path: `${ACCOUNT}/api-key`,
    tag: TAG,
    summary: 'Make a new v1 key',
    description:
      'The old key is refused at once. The answer is the only place where the new one is ever shown.',
    access: MANAGE,
    params: accountParams,
    replies: {
      201: { description: 'The new key.', body: createdApiKeyReply, headers: { 'Cache-Control': NO_STORE } },
    },
    problems: [],
  },
  'auditLog.list': {
    method: 'GET',
    path: `${ACCOUNT}/audit-log`,
    tag: TAG,
    summary: 'List what was done',
    description: 'Every change of configuration and access: who, when, what. Newest first.',
    access: MANAGE,
    params: accountParams,
    query: auditLogQuery,
    replies: { 200: { description: 'The entries.', body: auditLogReply } },
    problems: [],
  },
});
