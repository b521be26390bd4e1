import { ROLE_SCOPES, type Scope } from '@conversation-orchestrator/api';
import { LRUCache } from 'lru-cache';
import type { AccessStores } from '../accounts/access-stores.ts';
import type { Clock } from '../clock.ts';
import type { AccessTokens, TokenClaims } from './access-tokens.ts';
import type { Principal } from './principal.ts';
import { hashSecret, matchesHash } from './secret.ts';

/** Tells on whose behalf a request is made. What is not valid, or not valid any more, is nobody. */
export type Authenticator = {
  /** The owner of an access token, while both the token and its owner are valid. */
  byToken(token: string): Promise<Principal | undefined>;
  /** The account of a v1 key. */
  byApiKey(key: string): Promise<Principal | undefined>;
};

export type AuthenticatorOptions = {
  readonly tokens: AccessTokens;
  readonly stores: Pick<AccessStores, 'apiKeys' | 'clients' | 'users'>;
  readonly clock: Clock;
};

/** Tokens whose signature need not be checked again. */
const MAX_VERIFIED_TOKENS = 10_000;

// A longer one is not ours, and must not fill the memory.
const MAX_TOKEN_CHARACTERS = 4_096;

const V1_SCOPES: ReadonlySet<Scope> = new Set<Scope>(['context:read', 'context:write', 'nextaction:ask']);

type Verified = { readonly claims: TokenClaims; readonly scopes: ReadonlySet<Scope> };

/** Makes the authenticator. A signature is checked once; that its owner still exists is asked each time, of stores that remember. */
export function createAuthenticator({ tokens, stores, clock }: AuthenticatorOptions): Authenticator {
  const verified = new LRUCache<string, Verified>({ max: MAX_VERIFIED_TOKENS });

  async function verify(token: string): Promise<Verified | undefined> {
    const claims = token.length <= MAX_TOKEN_CHARACTERS ? await tokens.verify(token) : undefined;
    if (!claims) return undefined;
    const fresh = { claims, scopes: new Set(claims.scopes) };
    verified.set(token, fresh);
    return fresh;
  }

  return {
    async byToken(token) {
      const valid = verified.get(token) ?? (await verify(token));
      if (!valid || valid.claims.expiresAt * 1000 <= clock.now()) return undefined;
      return valid.claims.subject.kind === 'client' ? clientOf(stores, valid) : userOf(stores, valid);
    },
    async byApiKey(key) {
      const known = await stores.apiKeys.findByHash(hashSecret(key));
      if (!known || !matchesHash(key, known.keyHash)) return undefined;
      return {
        accountId: known.accountId,
        actor: { kind: 'apiKey', id: known.hint, name: 'v1 key' },
        scopes: V1_SCOPES,
      };
    },
  };
}

type Stores = AuthenticatorOptions['stores'];

async function clientOf({ clients }: Stores, { claims, scopes }: Verified): Promise<Principal | undefined> {
  const client = await clients.find(claims.subject.id);
  if (!client || !owns(client, claims)) return undefined;
  return { accountId: client.accountId, actor: { kind: 'client', id: client.id, name: client.name }, scopes };
}

/** What a user may do is asked of the role they have now, not of the one they had when the token was made. */
async function userOf({ users }: Stores, { claims, scopes }: Verified): Promise<Principal | undefined> {
  const user = await users.find(claims.subject.id);
  if (!user || !owns(user, claims)) return undefined;
  return {
    accountId: user.accountId,
    actor: { kind: 'user', id: user.id, name: user.name },
    scopes: new Set(ROLE_SCOPES[user.role].filter((scope) => scopes.has(scope))),
  };
}

/** An owner who was deleted and made again under the same id does not get the tokens of the one before. */
function owns(
  owner: { readonly accountId: string; readonly createdAt: number },
  claims: TokenClaims,
): boolean {
  return owner.accountId === claims.accountId && claims.issuedAt >= Math.floor(owner.createdAt / 1000);
}
