import { parseBasicCredentials } from '../auth/basic-credentials.ts';
import { hashSecret, matchesHash } from '../auth/secret.ts';

const BEARER = /^Bearer /i;

/** Tells whether a header `Authorization` shows a secret: as a bearer token, or as the password of whatever user. */
export function showsSecret(authorization: string | undefined, secret: string | undefined): boolean {
  const shown = bearerOf(authorization) ?? parseBasicCredentials(authorization)?.secret;
  return isSecret(shown, secret);
}

/** Tells whether what was shown is the secret, in a time that does not depend on how nearly it is. Nothing is never right. */
export function isSecret(shown: string | undefined, secret: string | undefined): boolean {
  const isRight = matchesHash(shown ?? '', hashSecret(secret ?? ''));
  return isRight && shown !== undefined && shown !== '' && secret !== undefined;
}

/** What follows `Bearer` in a header `Authorization`: secrets are whatever their account made them, spaces and all. */
export function bearerOf(authorization: string | undefined): string | undefined {
  if (authorization === undefined || !BEARER.test(authorization)) return undefined;
  return authorization.slice('Bearer '.length).trim();
}
