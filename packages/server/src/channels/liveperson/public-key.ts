import { createPublicKey } from 'node:crypto';

/** What is wrong with a public key that tokens are to be checked with; undefined where nothing is. */
export function keyMistake(pem: string): string | undefined {
  try {
    const { asymmetricKeyDetails, asymmetricKeyType } = createPublicKey(pem);
    // RFC 7518 §3.3 asks RS256 keys to be that long.
    const isLongEnough = (asymmetricKeyDetails?.modulusLength ?? 0) >= 2_048;
    if (asymmetricKeyType === 'rsa' && isLongEnough && !pem.includes('PRIVATE')) return undefined;
    return 'must be a public RSA key of at least 2048 bits';
  } catch {
    return 'must be a public key as PEM';
  }
}
