import { Problem, TEST_TOKEN_SECONDS } from '@conversation-orchestrator/api';
import type { ClientStore } from '../accounts/client-store.ts';
import type { Clock } from '../clock.ts';
import type { Answer, Handlers, Request } from '../http/handlers.ts';
import type { AccessTokens } from './access-tokens.ts';
import { BASIC_CHALLENGE } from './basic-credentials.ts';
import { type GrantRefusal, grantClientCredentials } from './grant-client-credentials.ts';
import type { Grant, IssueToken } from './issue-token.ts';
import { logIn } from './log-in.ts';
import type { LoginThrottle } from './login-throttle.ts';
import type { Principal } from './principal.ts';
import { serverMetadata } from './server-metadata.ts';

export type AuthRoutesOptions = {
  readonly clients: ClientStore;
  readonly tokens: AccessTokens;
  readonly issueToken: IssueToken;
  readonly throttle: LoginThrottle;
  readonly clock: Clock;
};

type AuthEndpoints =
  | 'auth.login'
  | 'auth.loginGet'
  | 'oauth.token'
  | 'oauth.metadata'
  | 'oauth.keys'
  | 'testToken.create';

const NO_STORE = { 'Cache-Control': 'no-store' } as const;

/** The routes by which programs get tokens. */
export function authRoutes(options: AuthRoutesOptions): Pick<Handlers, AuthEndpoints> {
  const { tokens, issueToken } = options;
  const login = async ({ headers, peer }: Request<'auth.login'> | Request<'auth.loginGet'>) => {
    const body = await logIn(options, headers.authorization, peer.address);
    return { status: 200, body, headers: NO_STORE } as const;
  };
  return {
    'auth.login': login,
    'auth.loginGet': login,
    'oauth.token': async ({ headers, body, peer }) => {
      const answer = await grantClientCredentials(options, { ...body, ...headers }, peer.address);
      return answer.kind === 'refused'
        ? toRefusal(answer)
        : { status: 200, body: answer.token, headers: NO_STORE };
    },
    'oauth.metadata': async () => ({ status: 200, body: serverMetadata(tokens.issuer) }),
    'oauth.keys': async () => ({ status: 200, body: { keys: [tokens.publicJwk] } }),
    'testToken.create': async ({ principal }) => {
      const body = await issueToken({ ...grantOf(principal), seconds: TEST_TOKEN_SECONDS });
      return { status: 201, body, headers: NO_STORE };
    },
  };
}

/** RFC 6749 §5.2: a client that failed to authenticate is told how to. */
function toRefusal({ error, description }: GrantRefusal): Answer<'oauth.token'> {
  const body = { error, error_description: description };
  return error === 'invalid_client'
    ? { status: 401, body, headers: { ...NO_STORE, 'WWW-Authenticate': BASIC_CHALLENGE } }
    : { status: 400, body, headers: NO_STORE };
}

/** Everything a principal may do, as a grant to itself. */
function grantOf({ accountId, actor, scopes }: Principal): Grant {
  const { kind, id } = actor;
  if (kind !== 'client' && kind !== 'user') {
    throw new Problem('FORBIDDEN_SCOPE', 'Only a client or a user can have a token.');
  }
  return { accountId, subject: { kind, id }, scopes: [...scopes] };
}
