import * as bodies from '../bodies/context.ts';
import { defineEndpoints } from '../endpoint.ts';
import { ETAG, writeConditions } from '../headers.ts';
import { DOCUMENT_BODY_LIMIT } from '../limits.ts';
import { token } from './access.ts';

const TAG = 'Context';
const READ = token('context:read');
const WRITE = token('context:write');

const save = {
  tag: TAG,
  path: '/v2/context/document/create',
  access: WRITE,
  body: bodies.saveBody,
  headers: writeConditions,
  bodyLimit: DOCUMENT_BODY_LIMIT,
  replies: { 201: { description: 'Saved.', body: bodies.saveReply, headers: { ETag: ETAG } } },
  problems: ['PRECONDITION_FAILED', 'DOCUMENT_TOO_LARGE'],
} as const;

const read = {
  method: 'GET',
  tag: TAG,
  access: READ,
  replies: { 200: { description: 'The document.', body: bodies.documentReply, headers: { ETag: ETAG } } },
  problems: ['DOCUMENT_NOT_FOUND'],
} as const;

const replace = {
  method: 'PUT',
  tag: TAG,
  access: WRITE,
  headers: writeConditions,
  body: bodies.replaceBody,
  bodyLimit: DOCUMENT_BODY_LIMIT,
  replies: { 200: { description: 'Replaced.', body: bodies.acknowledgementReply, headers: { ETag: ETAG } } },
  problems: ['PRECONDITION_FAILED', 'DOCUMENT_TOO_LARGE'],
} as const;

/** The context service, v2. */
export const contextEndpoints = defineEndpoints({
  'context.save': {
    ...save,
    method: 'POST',
    summary: 'Save properties',
    description:
      'Merges the payload into the document, atomically: named properties are overwritten, others stay. Creates the document where there is none. When the document would become too large, nothing of the call is kept.',
  },
  'context.patch': {
    ...save,
    method: 'PATCH',
    summary: 'Save properties (the same as POST)',
    description: 'Does exactly what POST does.',
  },
  'context.readNamespace': {
    ...read,
    path: '/v2/context/document/{accountId}/{nameSpace}',
    params: bodies.documentParams,
    summary: 'Read the namespace’s own document',
    description: 'All properties kept under the namespace without a session.',
  },
  'context.readSession': {
    ...read,
    path: '/v2/context/document/{accountId}/{nameSpace}/{sessionId}',
    params: bodies.sessionDocumentParams,
    summary: 'Read a session’s document',
    description: 'All properties kept under the namespace for the session.',
  },
  'context.replaceNamespace': {
    ...replace,
    path: '/v2/context/document/{accountId}/{nameSpace}',
    params: bodies.documentParams,
    summary: 'Replace the namespace’s own document',
    description: 'Afterwards the document has the properties of the payload and no others.',
  },
  'context.replaceSession': {
    ...replace,
    path: '/v2/context/document/{accountId}/{nameSpace}/{sessionId}',
    params: bodies.sessionDocumentParams,
    summary: 'Replace a session’s document',
    description: 'Afterwards the document has the properties of the payload and no others.',
  },
  'context.saveNamespace': {
    method: 'PUT',
    path: '/v2/context/namespace/{accountId}/{nameSpace}',
    tag: TAG,
    summary: 'Create a namespace',
    description:
      'Creates a namespace, or sets how long what is written to one that exists is kept. Saving to a namespace creates it, too.',
    access: WRITE,
    params: bodies.documentParams,
    body: bodies.namespaceBody,
    replies: { 204: { description: 'It exists; there is no body.' } },
    problems: [],
  },
  'context.deleteNamespace': {
    method: 'DELETE',
    path: '/v2/context/namespace/{accountId}/{nameSpace}',
    tag: TAG,
    summary: 'Delete a namespace',
    description: 'Deletes the namespace and all its documents. Deleting what is gone succeeds.',
    access: WRITE,
    params: bodies.documentParams,
    replies: { 204: { description: 'It is gone; there is no body.' } },
    problems: [],
  },
  'context.readProperties': {
    method: 'POST',
    path: '/v2/context/document/properties',
    tag: TAG,
    summary: 'Read some properties',
    description:
      'Answers the properties named in `filter`, as `namespace.property`. Absent ones, and all of an absent document, are left out.',
    access: READ,
    body: bodies.readPropertiesBody,
    replies: { 200: { description: 'Those there are.', body: bodies.propertiesReply } },
    problems: [],
  },
  'context.increment': {
    method: 'POST',
    path: '/v2/context/document/increment',
    tag: TAG,
    summary: 'Add to a number',
    description:
      'Adds to a property, atomically; an absent one counts as 0. Concurrent increments are all kept.',
    access: WRITE,
    headers: writeConditions,
    body: bodies.incrementBody,
    replies: { 200: { description: 'Added.', body: bodies.incrementReply, headers: { ETag: ETAG } } },
    problems: ['NOT_A_NUMBER', 'PRECONDITION_FAILED', 'DOCUMENT_TOO_LARGE'],
  },
  'context.deleteProperties': {
    method: 'DELETE',
    path: '/v2/context/document/property/delete',
    tag: TAG,
    summary: 'Delete properties',
    description: 'Deletes the named properties, or all of them. Deleting what is not there succeeds.',
    access: WRITE,
    headers: writeConditions,
    body: bodies.deletePropertiesBody,
    replies: { 200: { description: 'Deleted.', body: bodies.acknowledgementReply } },
    problems: ['PRECONDITION_FAILED'],
  },
  'context.deleteDocument': {
    method: 'DELETE',
    path: '/v2/context/document/delete',
    tag: TAG,
    summary: 'Delete a document',
    description: 'Deletes all properties of one document. Deleting what is not there succeeds.',
    access: WRITE,
    headers: writeConditions,
    body: bodies.deleteDocumentBody,
    replies: { 200: { description: 'Deleted.', body: bodies.acknowledgementReply } },
    problems: ['PRECONDITION_FAILED'],
  },
});
