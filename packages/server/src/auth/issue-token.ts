import { type Scope, TOKEN_SECONDS } from '@conversation-orchestrator/api';
import type { Clock } from '../clock.ts';
import type { AccessTokens, TokenClaims } from './access-tokens.ts';

/** A token as clients get it (RFC 6749 §5.1). */
export type IssuedToken = {
  readonly access_token: string;
  readonly token_type: 'Bearer';
  readonly expires_in: number;
  readonly scope: string;
};

/** What a token shall say. */
export type Grant = Pick<TokenClaims, 'accountId' | 'subject'> & {
  readonly scopes: readonly Scope[];
  /** Left out, an hour. */
  readonly seconds?: number;
};

/** Issues tokens. */
export type IssueToken = (grant: Grant) => Promise<IssuedToken>;

/** Makes the issuer of tokens. */
export function createIssueToken(tokens: AccessTokens, clock: Clock): IssueToken {
  return async ({ accountId, subject, scopes, seconds = TOKEN_SECONDS }) => {
    const issuedAt = Math.floor(clock.now() / 1000);
    const claims = { accountId, subject, scopes, issuedAt, expiresAt: issuedAt + seconds };
    return {
      access_token: await tokens.sign(claims),
      token_type: 'Bearer',
      expires_in: seconds,
      scope: scopes.join(' '),
    };
  };
}
