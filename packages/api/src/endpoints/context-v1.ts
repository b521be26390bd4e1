import { accountParams } from '../bodies/account.ts';
import { documentParams } from '../bodies/context.ts';
import * as bodies from '../bodies/context-v1.ts';
import { defineEndpoints } from '../endpoint.ts';
import { API_KEY } from './access.ts';

const TAG = 'Context v1';

const common = { tag: TAG, access: API_KEY } as const;

const done = {
  ...common,
  replies: { 204: { description: 'Done; there is no body.' } },
  problems: [],
} as const;

const listSessionIds = {
  ...common,
  method: 'GET',
  params: documentParams,
  query: bodies.v1PageQuery,
  replies: { 200: { description: 'The sessions.', body: bodies.sessionIdsReply } },
  problems: ['DOCUMENT_NOT_FOUND'],
} as const;

const listSessionProperties = {
  ...listSessionIds,
  replies: {
    200: { description: 'The sessions and their properties.', body: bodies.sessionPropertiesReply },
  },
} as const;

/** Namespaces and their sessions, v1. */
export const contextV1Endpoints = defineEndpoints({
  'v1.createNamespace': {
    ...done,
    method: 'POST',
    path: '/v1/account/{accountId}',
    summary: 'Create a namespace',
    description: 'Creates a namespace, or sets the retention of one that exists.',
    params: accountParams,
    query: bodies.ttlQuery,
    body: bodies.createNamespaceBody,
  },
  'v1.listNamespaces': {
    ...common,
    method: 'GET',
    path: '/v1/account/{accountId}',
    summary: 'List namespaces',
    description: 'The namespaces that exist, by name.',
    params: accountParams,
    replies: { 200: { description: 'The namespaces.', body: bodies.namespacesReply } },
    problems: [],
  },
  'v1.deleteNamespace': {
    ...done,
    method: 'DELETE',
    path: '/v1/account/{accountId}/{nameSpace}',
    summary: 'Delete a namespace',
    description: 'Deletes the namespace and all its sessions and properties. Deleting what is gone succeeds.',
    params: documentParams,
  },
  'v1.setSession': {
    ...done,
    method: 'POST',
    path: '/v1/account/{accountId}/namespace/{nameSpace}/session',
    summary: 'Set a session’s retention',
    description:
      'Sets how long properties written to the session afterwards are kept. It beats the retention of the namespace.',
    params: documentParams,
    query: bodies.ttlQuery,
    body: bodies.createSessionBody,
  },
  'v1.listSessionIds': {
    ...listSessionIds,
    path: '/v1/account/{accountId}/{nameSpace}/session-ids',
    summary: 'List sessions',
    description: 'The sessions of the namespace that have properties.',
  },
  'v1.listSessionIdsLong': {
    ...listSessionIds,
    path: '/v1/account/{accountId}/namespace/{nameSpace}/session-ids',
    summary: 'List sessions (long path)',
    description: 'The same under the path that sets retention.',
  },
  'v1.listSessionProperties': {
    ...listSessionProperties,
    path: '/v1/account/{accountId}/{nameSpace}/session-properties',
    summary: 'List sessions with their properties',
    description: 'The sessions of the namespace that have properties, with them.',
  },
  'v1.listSessionPropertiesLong': {
    ...listSessionProperties,
    path: '/v1/account/{accountId}/namespace/{nameSpace}/session-properties',
    summary: 'List sessions with their properties (long path)',
    description: 'The same under the path that sets retention.',
  },
});
