import { type Access, Problem } from '@conversation-orchestrator/api';
import type { FastifyRequest } from 'fastify';
import type { AccessStores } from '../accounts/access-stores.ts';
import type { Authenticator } from '../auth/authenticator.ts';
import type { Principal } from '../auth/principal.ts';
import { requireScope } from '../auth/require-scope.ts';
import { isCsrfTokenOf } from '../auth/session-id.ts';
import { findSignedIn } from '../auth/signed-in.ts';
import type { Clock } from '../clock.ts';
import { type Credentials, readApiKey, readCredentials } from './credentials.ts';

export type AuthenticateOptions = {
  readonly authenticator: Authenticator;
  readonly stores: Pick<AccessStores, 'accounts' | 'sessions' | 'users'>;
  readonly clock: Clock;
};

/** A gate that people and programs of an account pass; visitors of pages have another. */
export type AuthenticatedAccess = Exclude<Access, { readonly kind: 'visitor' }>;

/** Tells on whose behalf a request to an endpoint is made. Throws the problem of the first gate it does not pass. */
export type Authenticate = (
  access: AuthenticatedAccess,
  request: FastifyRequest,
) => Promise<Principal | undefined>;

/** Makes the gate in front of every endpoint that has one. */
export function createAuthenticate(options: AuthenticateOptions): Authenticate {
  return async (access, request) => {
    switch (access.kind) {
      case 'public':
        return undefined;
      case 'apiKey':
        return byApiKey(options, request);
      case 'token':
        return requireScope(await byCredentials(options, request, readCredentials(request)), access.scope);
    }
  };
}

// RFC 9110 §11.6.1 wants every 401 to say how to authenticate.
function unauthenticated(scheme: string, detail: string): Problem {
  return new Problem('UNAUTHENTICATED', detail, { headers: { 'WWW-Authenticate': scheme } });
}

async function byApiKey({ authenticator }: AuthenticateOptions, request: FastifyRequest): Promise<Principal> {
  const key = readApiKey(request);
  const principal = key === undefined ? undefined : await authenticator.byApiKey(key);
  if (principal) return principal;
  throw unauthenticated(
    'ApiKey header="maven-api-key"',
    'The header maven-api-key is missing, or its key is not valid.',
  );
}

function byCredentials(
  options: AuthenticateOptions,
  request: FastifyRequest,
  credentials: Credentials,
): Promise<Principal> {
  switch (credentials.kind) {
    case 'none':
      throw unauthenticated('Bearer', 'There is no token in the request.');
    case 'token':
      return byToken(options, credentials);
    case 'session':
      return bySession(options, request, credentials);
  }
}

async function byToken(
  { authenticator, stores }: AuthenticateOptions,
  { token, isInQuery }: Extract<Credentials, { readonly kind: 'token' }>,
): Promise<Principal> {
  const principal = await authenticator.byToken(token);
  const isAllowed = principal && (!isInQuery || (await acceptsQueryTokens(stores, principal.accountId)));
  if (isAllowed) return principal;
  const detail = principal
    ? 'The account does not accept tokens in the query: send it in the header Authorization.'
    : 'The token is malformed, expired or revoked.';
  throw unauthenticated('Bearer error="invalid_token"', detail);
}

async function acceptsQueryTokens(
  { accounts }: AuthenticateOptions['stores'],
  accountId: string,
): Promise<boolean> {
  return (await accounts.find(accountId))?.settings.queryTokens === true;
}

async function bySession(
  options: AuthenticateOptions,
  { method }: FastifyRequest,
  { sessionId, csrfToken }: Extract<Credentials, { readonly kind: 'session' }>,
): Promise<Principal> {
  const signedIn = await findSignedIn(options, sessionId);
  if (!signedIn) throw unauthenticated('Bearer', 'The session has ended.');
  // The browser sends the cookie by itself; that the console made the request, only this shows.
  const changesNothing = method === 'GET' || method === 'HEAD';
  if (!changesNothing && !isCsrfTokenOf(sessionId, csrfToken)) throw new Problem('FORBIDDEN_CSRF');
  return signedIn.principal;
}
