import { createSecret, hashSecret } from '../auth/secret.ts';
import type { ApiKey } from './api-key-store.ts';

const HINT_CHARACTERS = 4;

/** Makes a v1 key. */
export function createApiKey(): string {
  return `v1-key-${createSecret()}`;
}

/** A v1 key as it is kept: its hash, and as much of it as helps people tell it from others. */
export function keptApiKey(accountId: string, apiKey: string, createdAt: number): ApiKey {
  return { accountId, keyHash: hashSecret(apiKey), hint: apiKey.slice(-HINT_CHARACTERS), createdAt };
}
