import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { type SecretKey, SecretKeyError } from './secret-key.ts';

const ALGORITHM = 'aes-256-gcm';
// NIST SP 800-38D §5.2.1.1: 96 bits are what GCM is made for; §8.3: random ones are good for 2^32 values under one key.
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** Whose secret it is: what was encrypted for one cannot be passed off as another's. */
export type SecretPlace = { readonly accountId: string; readonly name: string };

/** A value as it is kept: encrypted, with what it takes to notice that it was changed or moved. */
export type SealedValue = {
  /** Nonce, text and tag, in base64. */
  readonly sealed: string;
  readonly keyId: string;
};

/** Encrypts a value for one place. The same value is never encrypted to the same text twice. */
export function sealSecret(key: SecretKey, place: SecretPlace, value: string): SealedValue {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv(ALGORITHM, key.bytes, nonce, { authTagLength: TAG_BYTES });
  cipher.setAAD(placeBytes(place));
  const text = Buffer.concat([cipher.update(value, 'utf8'), cipher.final()]);
  return { sealed: Buffer.concat([nonce, text, cipher.getAuthTag()]).toString('base64'), keyId: key.id };
}

/** Decrypts a value. Throws a `SecretKeyError` for another key, another place, or a text that was changed. */
export function openSecret(key: SecretKey, place: SecretPlace, { keyId, sealed }: SealedValue): string {
  if (keyId !== key.id) {
    throw new SecretKeyError(
      `the secret ${place.name} was encrypted with another key than the one that is configured`,
    );
  }
  const bytes = Buffer.from(sealed, 'base64');
  try {
    const decipher = createDecipheriv(ALGORITHM, key.bytes, bytes.subarray(0, NONCE_BYTES), {
      authTagLength: TAG_BYTES,
    });
    decipher.setAAD(placeBytes(place));
    decipher.setAuthTag(bytes.subarray(-TAG_BYTES));
    const text = bytes.subarray(NONCE_BYTES, -TAG_BYTES);
    return Buffer.concat([decipher.update(text), decipher.final()]).toString('utf8');
  } catch (cause) {
    throw new SecretKeyError(`the secret ${place.name} was changed in the database`, { cause });
  }
}

function placeBytes({ accountId, name }: SecretPlace): Buffer {
  return Buffer.from(JSON.stringify([accountId, name]));
}
