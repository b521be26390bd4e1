import type { Auditor, Author } from '../audit/auditor.ts';
import type { Clock } from '../clock.ts';
import type { ApiKeyStore } from './api-key-store.ts';
import { createApiKey, keptApiKey } from './kept-api-key.ts';

export type RegenerateApiKeyOptions = {
  readonly apiKeys: ApiKeyStore;
  readonly audit: Auditor;
  readonly clock: Clock;
};

/** Gives the author's account another v1 key; the one before is refused at once. The key is in the answer and nowhere else. */
export async function regenerateApiKey(
  { apiKeys, audit, clock }: RegenerateApiKeyOptions,
  author: Author,
): Promise<{ readonly apiKey: string; readonly createdAt: number }> {
  const { accountId } = author;
  const apiKey = createApiKey();
  const kept = keptApiKey(accountId, apiKey, clock.now());
  await apiKeys.put(kept, audit(author, { action: 'apiKey.regenerated', target: accountId }));
  return { apiKey, createdAt: kept.createdAt };
}
