import { SCOPES, TOKEN_SECONDS } from '@conversation-orchestrator/api';
import { createAccessTokens, type TokenClaims } from '../auth/access-tokens.ts';
import { systemClock } from '../clock.ts';
import { randomId } from '../ids.ts';
import { TEST_ACCOUNT, type TestServer } from './start-test-server.ts';

/** Signs a token with the server's own key: of the first account's client, with every scope, for an hour, but for what is said. */
export async function signToken(server: TestServer, differing: Partial<TokenClaims> = {}): Promise<string> {
  const key = await server.stores.signingKeys.find();
  if (!key) throw new Error('the server has no key');
  const tokens = await createAccessTokens({ key, clock: systemClock, newId: randomId });
  const issuedAt = Math.floor(systemClock.now() / 1000);
  return tokens.sign({
    accountId: TEST_ACCOUNT.id,
    subject: { kind: 'client', id: TEST_ACCOUNT.clientId },
    scopes: SCOPES,
    issuedAt,
    expiresAt: issuedAt + TOKEN_SECONDS,
    ...differing,
  });
}
