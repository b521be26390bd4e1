import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

/** The bits of every secret made here: nobody guesses one, so a fast hash protects it (unlike a password). */
const SECRET_BYTES = 32;

/** Makes a secret of 256 random bits, safe in URLs and headers. */
export function createSecret(): string {
  return randomBytes(SECRET_BYTES).toString('base64url');
}

/** The SHA-256 of a secret, which is all that is ever stored of it. */
export function hashSecret(secret: string): string {
  return createHash('sha256').update(secret).digest('base64url');
}

/** Tells whether a secret is the one with this hash, in a time that does not depend on how nearly it is. */
export function matchesHash(secret: string, hash: string): boolean {
  const expected = Buffer.from(hash, 'base64url');
  const actual = Buffer.from(hashSecret(secret), 'base64url');
  return expected.length === actual.length && timingSafeEqual(expected, actual);
}
