import { createPublicKey } from 'node:crypto';
import { type JWTPayload, jwtVerify } from 'jose';
import type { Clock } from '../../clock.ts';
import type { ChannelOf } from '../platform-conversation.ts';

/** What the app must have that LivePerson's connector shows a token of (reference implementation of the Custom Endpoint). */
const SCOPES = ['thirdpartybots.customendpoint.bot', 'ihub.tpb.customendpoint'];
const USUAL_ISSUER = 'Sentinel';
const CLOCK_TOLERANCE_SECONDS = 30;

/**
 * Tells whether a token is one that LivePerson made for the account of a channel, for bots, with one of the keys the channel trusts, and
 * holds now. The algorithm is pinned (RFC 8725 §3.1).
 */
export async function isLivepersonToken(
  token: string | undefined,
  { issuer = USUAL_ISSUER, platformAccountId, publicKeys }: ChannelOf<'liveperson'>,
  clock: Clock,
): Promise<boolean> {
  if (token === undefined) return false;
  const options = {
    algorithms: ['RS256'],
    issuer,
    audience: platformAccountId,
    requiredClaims: ['exp'],
    clockTolerance: CLOCK_TOLERANCE_SECONDS,
    currentDate: new Date(clock.now()),
  };
  for (const pem of publicKeys) {
    const claims = await jwtVerify(token, createPublicKey(pem), options).then(
      ({ payload }) => payload,
      () => undefined,
    );
    if (claims) return hasScope(claims);
  }
  return false;
}

function hasScope({ scope }: JWTPayload): boolean {
  return typeof scope === 'string' && scope.split(' ').some((one) => SCOPES.includes(one));
}
