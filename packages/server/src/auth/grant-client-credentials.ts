import { SCOPES, type Scope } from '@conversation-orchestrator/api';
import type { Client } from '../accounts/client-store.ts';
import {
  type AuthenticateClientOptions,
  authenticateClient,
  type ClientCredentials,
} from './authenticate-client.ts';
import { parseBasicCredentials } from './basic-credentials.ts';
import type { IssuedToken, IssueToken } from './issue-token.ts';

/** The form of a token request, as it came. */
export type TokenRequest = {
  readonly authorization?: string;
  readonly grant_type?: string;
  readonly scope?: string;
  readonly client_id?: string;
  readonly client_secret?: string;
};

/** Why there is no token (RFC 6749 §5.2). */
export type GrantRefusal = {
  readonly kind: 'refused';
  readonly error: 'invalid_request' | 'invalid_client' | 'unsupported_grant_type' | 'invalid_scope';
  readonly description: string;
};

export type GrantOptions = AuthenticateClientOptions & { readonly issueToken: IssueToken };

/** The client-credentials grant (RFC 6749 §4.4): a token, or why not. */
export async function grantClientCredentials(
  options: GrantOptions,
  request: TokenRequest,
  address: string,
): Promise<{ readonly kind: 'granted'; readonly token: IssuedToken } | GrantRefusal> {
  const mistake = mistakeIn(request);
  if (mistake) return mistake;
  const client = await findClient(options, request, address);
  if (!client) return refuse('invalid_client', 'The client is unknown, or its secret is wrong.');
  const scopes = chooseScopes(request.scope, client.scopes ?? SCOPES);
  if (!scopes) return refuse('invalid_scope', 'A scope is unknown, or not one of the client.');
  const subject = { kind: 'client', id: client.id } as const;
  return {
    kind: 'granted',
    token: await options.issueToken({ accountId: client.accountId, subject, scopes }),
  };
}

function refuse(error: GrantRefusal['error'], description: string): GrantRefusal {
  return { kind: 'refused', error, description };
}

function mistakeIn({ authorization, grant_type, client_secret }: TokenRequest): GrantRefusal | undefined {
  if (!grant_type) return refuse('invalid_request', 'grant_type is missing.');
  if (grant_type !== 'client_credentials') {
    return refuse('unsupported_grant_type', 'The only grant type is client_credentials.');
  }
  // RFC 6749 §2.3: a client must not use more than one method.
  if (authorization !== undefined && client_secret !== undefined) {
    return refuse('invalid_request', 'Use HTTP Basic, or client_id and client_secret: not both.');
  }
  return undefined;
}

async function findClient(
  options: GrantOptions,
  request: TokenRequest,
  address: string,
): Promise<Client | undefined> {
  const given = credentialsOf(request);
  if (!given) return undefined;
  const client = await authenticateClient(options, given, address);
  const decoded = request.authorization === undefined ? given : decodeForm(given);
  if (client || (decoded.clientId === given.clientId && decoded.secret === given.secret)) return client;
  return authenticateClient(options, decoded, address);
}

function credentialsOf({
  authorization,
  client_id,
  client_secret,
}: TokenRequest): ClientCredentials | undefined {
  if (authorization !== undefined) return parseBasicCredentials(authorization);
  if (client_id === undefined || client_secret === undefined) return undefined;
  return { clientId: client_id, secret: client_secret };
}

/** RFC 6749 §2.3.1 wants both form-encoded before they become HTTP Basic; most clients do not, so it is only the second try. */
function decodeForm({ clientId, secret }: ClientCredentials): ClientCredentials {
  const form = new URLSearchParams(`clientId=${clientId}&secret=${secret}`);
  return { clientId: form.get('clientId') ?? '', secret: form.get('secret') ?? '' };
}

/** The scopes asked for, all of which the client must have; without any, all the client has. */
function chooseScopes(wanted: string | undefined, allowed: readonly Scope[]): readonly Scope[] | undefined {
  if (!wanted) return allowed;
  const names = wanted.split(' ').filter((name) => name !== '');
  const scopes = allowed.filter((scope) => names.includes(scope));
  return scopes.length === new Set(names).size && scopes.length > 0 ? scopes : undefined;
}
