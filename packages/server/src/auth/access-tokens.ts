import { SCOPES, type Scope } from '@conversation-orchestrator/api';
import { errors, importJWK, type JWK, jwtVerify, SignJWT } from 'jose';
import { z } from 'zod';
import type { Clock } from '../clock.ts';
import type { NewId } from '../ids.ts';
import { ALGORITHM } from './signing-key.ts';
import type { SigningKey } from './signing-key-store.ts';

/** What a token says: who may do what for which account, since when and until when. */
export type TokenClaims = {
  readonly accountId: string;
  readonly subject: { readonly kind: 'client' | 'user'; readonly id: string };
  readonly scopes: readonly Scope[];
  /** Epoch seconds. */
  readonly issuedAt: number;
  readonly expiresAt: number;
};

/** A public key as a key set shows it (RFC 7517 §4). */
export type PublicJwk = JWK & {
  readonly kty: string;
  readonly kid: string;
  readonly alg: string;
  readonly use: string;
};

/** Signs and checks access tokens: JWTs after RFC 9068. */
export type AccessTokens = {
  sign(claims: TokenClaims): Promise<string>;
  /** What a token says; undefined when it is not one of ours, or is not valid now. */
  verify(token: string): Promise<TokenClaims | undefined>;
  /** The public key, for whoever wants to check tokens. */
  readonly publicJwk: PublicJwk;
  readonly issuer: string;
};

// Nothing but an access token can pass for one (RFC 8725 §3.11, RFC 9068 §2.1).
const TYPE = 'at+jwt';

const payloadSchema = z.object({
  sub: z.string(),
  account_id: z.string(),
  subject_kind: z.enum(['client', 'user']),
  scope: z.string(),
  iat: z.int(),
  exp: z.int(),
});

export type AccessTokenOptions = { readonly key: SigningKey; readonly clock: Clock; readonly newId: NewId };

/** Makes the signer and checker of tokens; the key is imported once. */
export async function createAccessTokens({ key, clock, newId }: AccessTokenOptions): Promise<AccessTokens> {
  const { issuer } = key;
  const privateKey = await importJWK(key.privateJwk, ALGORITHM);
  const publicKey = await importJWK(key.publicJwk, ALGORITHM);
  return {
    issuer,
    publicJwk: { ...key.publicJwk, kty: 'EC', kid: key.id, alg: ALGORITHM, use: 'sig' },
    sign: (claims) =>
      new SignJWT(toPayload(claims, newId()))
        .setProtectedHeader({ alg: ALGORITHM, typ: TYPE, kid: key.id })
        .setIssuer(issuer)
        .setAudience(issuer)
        .sign(privateKey),
    async verify(token) {
      try {
        const { payload } = await jwtVerify(token, publicKey, {
          algorithms: [ALGORITHM],
          typ: TYPE,
          issuer,
          audience: issuer,
          currentDate: new Date(clock.now()),
        });
        return toClaims(payload);
      } catch (error) {
        if (error instanceof errors.JOSEError) return undefined;
        throw error;
      }
    },
  };
}

function toPayload({ accountId, subject, scopes, issuedAt, expiresAt }: TokenClaims, id: string) {
  return {
    sub: subject.id,
    client_id: subject.id,
    subject_kind: subject.kind,
    account_id: accountId,
    scope: scopes.join(' '),
    iat: issuedAt,
    exp: expiresAt,
    jti: id,
  };
}

function toClaims(payload: unknown): TokenClaims | undefined {
  const read = payloadSchema.safeParse(payload);
  if (!read.success) return undefined;
  const { sub, subject_kind: kind, account_id: accountId, scope, iat, exp } = read.data;
  const granted = new Set(scope.split(' '));
  return {
    accountId,
    subject: { kind, id: sub },
    scopes: SCOPES.filter((known) => granted.has(known)),
    issuedAt: iat,
    expiresAt: exp,
  };
}
