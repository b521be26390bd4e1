import { VISITOR_TOKEN_SECONDS } from '@conversation-orchestrator/api';
import { errors, importJWK, jwtVerify, SignJWT } from 'jose';
import { z } from 'zod';
import { ALGORITHM } from '../../auth/signing-key.ts';
import type { SigningKey } from '../../auth/signing-key-store.ts';
import type { Clock } from '../../clock.ts';

/** Which conversation a token is for: this one alone, through this channel alone. */
export type VisitClaims = {
  readonly accountId: string;
  readonly channelId: string;
  readonly conversationId: string;
};

/** Signs and checks what visitors go on with. */
export type VisitorTokens = {
  sign(claims: VisitClaims): Promise<string>;
  /** What a token says; undefined when it is not one of ours, or not valid any more. */
  verify(token: string): Promise<VisitClaims | undefined>;
};

// A type of its own: it never passes for an access token, nor one of those for it (RFC 8725 §3.11).
const TYPE = 'visitor+jwt';

const MAX_TOKEN_CHARACTERS = 4_096;

const payloadSchema = z.object({ sub: z.string(), account_id: z.string(), channel_id: z.string() });

/** Makes the signer and checker of visitors' tokens, with the key of the access tokens. */
export async function createVisitorTokens(key: SigningKey, clock: Clock): Promise<VisitorTokens> {
  const privateKey = await importJWK(key.privateJwk, ALGORITHM);
  const publicKey = await importJWK(key.publicJwk, ALGORITHM);
  const { issuer } = key;
  return {
    sign({ accountId, channelId, conversationId }) {
      const issuedAt = Math.floor(clock.now() / 1_000);
      return new SignJWT({ sub: conversationId, account_id: accountId, channel_id: channelId })
        .setProtectedHeader({ alg: ALGORITHM, typ: TYPE, kid: key.id })
        .setIssuer(issuer)
        .setAudience(issuer)
        .setIssuedAt(issuedAt)
        .setExpirationTime(issuedAt + VISITOR_TOKEN_SECONDS)
        .sign(privateKey);
    },
    async verify(token) {
      if (token.length > MAX_TOKEN_CHARACTERS) return undefined;
      try {
        const currentDate = new Date(clock.now());
        const expected = { algorithms: [ALGORITHM], typ: TYPE, issuer, audience: issuer, currentDate };
        const read = payloadSchema.safeParse((await jwtVerify(token, publicKey, expected)).payload);
        if (!read.success) return undefined;
        const { account_id: accountId, channel_id: channelId, sub: conversationId } = read.data;
        return { accountId, channelId, conversationId };
      } catch (error) {
        if (error instanceof errors.JOSEError) return undefined;
        throw error;
      }
    },
  };
}
