import { accountParams } from '../bodies/account.ts';
import {
  keySetReply,
  serverMetadataReply,
  tokenErrorReply,
  tokenForm,
  tokenReply,
} from '../bodies/authorization.ts';
import { defineEndpoints } from '../endpoint.ts';
import { basicCredentials, NO_STORE } from '../headers.ts';
import { BASIC, PUBLIC, token } from './access.ts';

const TAG = 'Authorization';
const noStore = { 'Cache-Control': NO_STORE } as const;

const login = {
  path: '/v2/authenticate/login',
  tag: TAG,
  access: BASIC,
  headers: basicCredentials,
  replies: { 200: { description: 'A token, valid for an hour.', body: tokenReply, headers: noStore } },
  problems: ['INVALID_CREDENTIALS'],
} as const;

const tokenRefusal = { body: tokenErrorReply, headers: noStore } as const;

/** How programs get tokens. */
export const authorizationEndpoints = defineEndpoints({
  'auth.login': {
    ...login,
    method: 'POST',
    summary: 'Log in',
    description: 'Gives a client an access token for its id and secret, sent as HTTP Basic credentials.',
  },
  'auth.loginGet': {
    ...login,
    method: 'GET',
    summary: 'Log in (the same as POST)',
    description: 'Does exactly what POST does.',
  },
  'oauth.token': {
    method: 'POST',
    path: '/oauth2/token',
    tag: TAG,
    summary: 'Get a token (OAuth 2.0)',
    description:
      'The client-credentials grant of RFC 6749 §4.4. The client authenticates with HTTP Basic, or with `client_id` and `client_secret` in the form.',
    access: BASIC,
    headers: basicCredentials,
    body: tokenForm,
    consumes: ['application/x-www-form-urlencoded'],
    replies: {
      200: { description: 'A token, valid for an hour.', body: tokenReply, headers: noStore },
      400: { description: 'The request is wrong (RFC 6749 §5.2).', ...tokenRefusal },
      401: {
        description: 'The client is unknown, or its secret wrong.',
        body: tokenErrorReply,
        headers: {
          ...noStore,
          'WWW-Authenticate': { description: 'How to authenticate.', example: 'Basic realm="token"' },
        },
      },
    },
    problems: [],
  },
  'oauth.metadata': {
    method: 'GET',
    path: '/.well-known/oauth-authorization-server',
    tag: TAG,
    summary: 'Describe the authorization server',
    description: 'Where to get tokens and how (RFC 8414).',
    access: PUBLIC,
    replies: { 200: { description: 'The metadata.', body: serverMetadataReply } },
    problems: [],
  },
  'oauth.keys': {
    method: 'GET',
    path: '/.well-known/jwks.json',
    tag: TAG,
    summary: 'List the keys of tokens',
    description: 'The public keys that access tokens are signed with (RFC 7517).',
    access: PUBLIC,
    replies: { 200: { description: 'The keys.', body: keySetReply } },
    problems: [],
  },
  'testToken.create': {
    method: 'POST',
    path: '/v2/accounts/{accountId}/test-token',
    tag: TAG,
    summary: 'Make a token for testing',
    description: 'A token of this account, valid for 24 hours, with everything its maker may do.',
    access: token('access:manage'),
    params: accountParams,
    replies: { 201: { description: 'A token, valid for 24 hours.', body: tokenReply, headers: noStore } },
    problems: [],
  },
});
