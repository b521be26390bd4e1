import { exportJWK, generateKeyPair } from 'jose';
import type { Clock } from '../clock.ts';
import type { SigningKey, SigningKeyStore } from './signing-key-store.ts';

/** The one algorithm tokens are signed with. What a token says of its own algorithm decides nothing (RFC 8725 §3.1). */
export const ALGORITHM = 'ES256';

/** The id every node offers its key under: the database can add only one of them. */
const KEY_ID = 'token-signing-1';

export type SigningKeyOptions = {
  readonly store: SigningKeyStore;
  readonly clock: Clock;
  /** The issuer that was configured: it replaces the one that is kept. */
  readonly publicUrl?: string;
  /** The issuer of a new key where none was configured. */
  readonly defaultIssuer: string;
};

/**
 * The key all nodes sign with, made by the first of them. Its issuer is kept with it, so that nodes that listen on different
 * addresses accept each other's tokens.
 */
export async function ensureSigningKey(options: SigningKeyOptions): Promise<SigningKey> {
  const { store, clock, publicUrl, defaultIssuer } = options;
  const key = (await store.find()) ?? (await store.offer(await makeKey(clock, publicUrl ?? defaultIssuer)));
  if (publicUrl === undefined || key.issuer === publicUrl) return key;
  await store.changeIssuer(key.id, publicUrl);
  return { ...key, issuer: publicUrl };
}

async function makeKey(clock: Clock, issuer: string): Promise<SigningKey> {
  const { privateKey, publicKey } = await generateKeyPair(ALGORITHM, { extractable: true });
  return {
    id: KEY_ID,
    issuer,
    privateJwk: await exportJWK(privateKey),
    publicJwk: await exportJWK(publicKey),
    createdAt: clock.now(),
  };
}
