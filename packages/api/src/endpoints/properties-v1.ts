import { documentParams, sessionDocumentParams } from '../bodies/context.ts';
import * as bodies from '../bodies/context-v1.ts';
import { defineEndpoints } from '../endpoint.ts';
import { DOCUMENT_BODY_LIMIT } from '../limits.ts';
import { API_KEY } from './access.ts';

const common = { tag: 'Context v1', access: API_KEY } as const;
const done = { 204: { description: 'Done; there is no body.' } } as const;

const write = {
  ...common,
  bodyLimit: DOCUMENT_BODY_LIMIT,
  replies: done,
  problems: ['DOCUMENT_TOO_LARGE'],
} as const;

const merge = {
  ...write,
  method: 'PATCH',
  body: bodies.propertiesBody,
  description: 'Named properties are overwritten, others stay. An unknown namespace is created.',
} as const;

const readAll = {
  ...common,
  method: 'GET',
  description: 'All properties, as one object.',
  replies: { 200: { description: 'The properties.', body: bodies.propertiesBody } },
  problems: ['DOCUMENT_NOT_FOUND'],
} as const;

const set = {
  ...write,
  method: 'PUT',
  body: bodies.propertyBody,
  description: 'The body is the value, as JSON. An unknown namespace is created.',
} as const;

const readOne = {
  ...common,
  method: 'GET',
  description: 'The value, as JSON.',
  replies: { 200: { description: 'The value.', body: bodies.propertyBody } },
  problems: ['PROPERTY_NOT_FOUND'],
} as const;

const remove = {
  ...common,
  method: 'DELETE',
  description: 'Deleting what is gone succeeds.',
  replies: done,
  problems: [],
} as const;

const OWN = '/v1/account/{accountId}/{nameSpace}/properties';
const SESSION = '/v1/account/{accountId}/{nameSpace}/{sessionId}/properties';

/** Properties, v1: of the namespace's own document, and of a session's. */
export const propertiesV1Endpoints = defineEndpoints({
  'v1.updateProperties': { ...merge, path: OWN, params: documentParams, summary: 'Save properties' },
  'v1.readProperties': { ...readAll, path: OWN, params: documentParams, summary: 'Read all properties' },
  'v1.setProperty': {
    ...set,
    path: `${OWN}/{property}`,
    params: bodies.propertyParams,
    summary: 'Save a property',
  },
  'v1.readProperty': {
    ...readOne,
    path: `${OWN}/{property}`,
    params: bodies.propertyParams,
    summary: 'Read a property',
  },
  'v1.deleteProperty': {
    ...remove,
    path: `${OWN}/{property}`,
    params: bodies.propertyParams,
    summary: 'Delete a property',
  },
  'v1.updateSessionProperties': {
    ...merge,
    path: SESSION,
    params: sessionDocumentParams,
    summary: 'Save properties of a session',
  },
  'v1.readSessionProperties': {
    ...readAll,
    path: SESSION,
    params: sessionDocumentParams,
    summary: 'Read all properties of a session',
  },
  'v1.deleteSessionProperties': {
    ...remove,
    path: SESSION,
    params: sessionDocumentParams,
    summary: 'Delete all properties of a session',
  },
  'v1.setSessionProperty': {
    ...set,
    path: `${SESSION}/{property}`,
    params: bodies.sessionPropertyParams,
    summary: 'Save a property of a session',
  },
  'v1.readSessionProperty': {
    ...readOne,
    path: `${SESSION}/{property}`,
    params: bodies.sessionPropertyParams,
    summary: 'Read a property of a session',
  },
  'v1.deleteSessionProperty': {
    ...remove,
    path: `${SESSION}/{property}`,
    params: bodies.sessionPropertyParams,
    summary: 'Delete a property of a session',
  },
});
