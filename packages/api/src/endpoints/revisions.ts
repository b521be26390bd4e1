import { accountParams } from '../bodies/account.ts';
import { pageQuery } from '../bodies/page.ts';
import { revisionDetailReply, revisionParams, revisionReply, revisionsReply } from '../bodies/revisions.ts';
import { exportQuery, importQuery, importReply, routingDocument } from '../bodies/routing.ts';
import { defineEndpoints } from '../endpoint.ts';
import { changeCondition, ETAG } from '../headers.ts';
import { ROUTING_BODY_LIMIT } from '../limits.ts';
import { token } from './access.ts';

const TAG = 'Policies';
const PATH = '/v2/accounts/{accountId}/policies';
const FORMS = ['application/json', 'application/yaml'] as const;

/** The routing of an account over time, and as one document. */
export const revisionEndpoints = defineEndpoints({
  'revisions.list': {
    method: 'GET',
    path: `${PATH}/revisions`,
    tag: TAG,
    summary: 'List changes',
    description: 'Who changed what when, newest first.',
    access: token('config:read'),
    params: accountParams,
    query: pageQuery,
    replies: { 200: { description: 'The changes.', body: revisionsReply } },
    problems: [],
  },
  'revisions.get': {
    method: 'GET',
    path: `${PATH}/revisions/{revision}`,
    tag: TAG,
    summary: 'Read a change',
    description: 'What one change touched, before and after, and the policies as they were then.',
    access: token('config:read'),
    params: revisionParams,
    replies: { 200: { description: 'The change.', body: revisionDetailReply } },
    problems: ['NOT_FOUND'],
  },
  'revisions.restore': {
    method: 'POST',
    path: `${PATH}/revisions/{revision}/restore`,
    tag: TAG,
    summary: 'Go back to a revision',
    description: 'Makes the routing what it was at that revision, as a new revision.',
    access: token('config:write'),
    params: revisionParams,
    headers: changeCondition,
    replies: { 200: { description: 'The new revision.', body: revisionReply, headers: { ETag: ETAG } } },
    problems: ['NOT_FOUND', 'PRECONDITION_FAILED'],
  },
  'routing.export': {
    method: 'GET',
    path: `${PATH}/export`,
    tag: TAG,
    summary: 'Export the routing',
    description:
      'Everything the account’s routing consists of, as JSON or YAML. The same routing gives the same text.',
    access: token('config:read'),
    params: accountParams,
    query: exportQuery,
    replies: {
      200: {
        description: 'The routing.',
        body: routingDocument,
        contentTypes: FORMS,
        headers: { ETag: ETAG, 'Content-Disposition': { description: 'A name for the file.' } },
      },
    },
    problems: [],
  },
  'routing.import': {
    method: 'POST',
    path: `${PATH}/import`,
    tag: TAG,
    summary: 'Import a routing',
    description:
      'Makes the account’s routing what the document says, in one step and one revision. Doing it twice changes nothing.',
    access: token('config:write'),
    params: accountParams,
    query: importQuery,
    headers: changeCondition,
    body: routingDocument,
    consumes: FORMS,
    bodyLimit: ROUTING_BODY_LIMIT,
    replies: { 200: { description: 'What changed.', body: importReply, headers: { ETag: ETAG } } },
    problems: ['INVALID_POLICY', 'PRECONDITION_FAILED'],
  },
});
