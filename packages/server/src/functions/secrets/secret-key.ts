import { createHash } from 'node:crypto';

/** Bytes of a key of AES-256. */
export const KEY_BYTES = 32;

/** What secrets are encrypted with. It is kept apart from the database, so that a copy of that alone opens nothing. */
export type SecretKey = {
  readonly bytes: Buffer;
  /** Tells keys apart, and nothing about them. */
  readonly id: string;
};

/** Reads a key as it is written in a variable or a file; undefined where that is not 32 bytes in base64. */
export function parseSecretKey(written: string): SecretKey | undefined {
  const text = written.trim();
  if (!/^[A-Za-z0-9+/]{43}=?$/.test(text)) return undefined;
  const bytes = Buffer.from(text, 'base64');
  if (bytes.length !== KEY_BYTES) return undefined;
  const id = createHash('sha256').update('secret key id').update(bytes).digest('hex').slice(0, 16);
  return { bytes, id };
}

/** The key cannot be had. The message says what to do about it, and may be shown to whoever asked. */
export class SecretKeyError extends Error {
  override readonly name = 'SecretKeyError';
}

/** Where the key comes from. Both reject with a `SecretKeyError`, and nothing else. */
export type SecretKeySource = {
  /** The key, for reading what was encrypted. */
  get(): Promise<SecretKey>;
  /** The key, for encrypting: made now, where there is none yet and this source can make one. On disk before it is answered. */
  getOrMake(): Promise<SecretKey>;
};
