import { parseBasicCredentials } from '../auth/basic-credentials.ts';
import { hashSecret, matchesHash } from '../auth/secret.ts';

const BEARER = /^Bearer +([^\s]+) *$/i;

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

/** The token of a header `Authorization: Bearer`. */
export function bearerOf(authorization: string | undefined): string | undefined {
  return authorization === undefined ? undefined : BEARER.exec(authorization)?.[1];
}
