import { sessionReply, signInBody } from '../bodies/console-session.ts';
import { defineEndpoints } from '../endpoint.ts';
import { csrfHeader, NO_STORE } from '../headers.ts';
import { PUBLIC, SESSION } from './access.ts';

const TAG = 'Console';
const PATH = '/console/session';
const COOKIE = { description: 'The session: `HttpOnly`, `SameSite=Strict`, `Secure` over HTTPS.' } as const;

/** How people sign in to the console. */
export const consoleEndpoints = defineEndpoints({
  'session.create': {
    method: 'POST',
    path: PATH,
    tag: TAG,
    summary: 'Sign in',
    description: 'Starts a session of the console, kept in a cookie.',
    access: PUBLIC,
    body: signInBody,
    replies: {
      200: {
        description: 'Signed in.',
        body: sessionReply,
        headers: { 'Set-Cookie': COOKIE, 'Cache-Control': NO_STORE },
      },
    },
    problems: ['INVALID_CREDENTIALS', 'ACCOUNT_AMBIGUOUS'],
  },
  'session.read': {
    method: 'GET',
    path: PATH,
    tag: TAG,
    summary: 'Tell who is signed in',
    description: 'The user of the session, and the CSRF token its changes must carry.',
    access: SESSION,
    replies: {
      200: { description: 'The session.', body: sessionReply, headers: { 'Cache-Control': NO_STORE } },
    },
    problems: ['UNAUTHENTICATED'],
  },
  'session.delete': {
    method: 'DELETE',
    path: PATH,
    tag: TAG,
    summary: 'Sign out',
    description: 'Ends the session. Ending none succeeds.',
    access: SESSION,
    headers: csrfHeader,
    replies: { 204: { description: 'Signed out.', headers: { 'Set-Cookie': COOKIE } } },
    problems: ['FORBIDDEN_CSRF'],
  },
});
