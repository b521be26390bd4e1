import { MAX_CLIENTS, Problem, type Scope } from '@conversation-orchestrator/api';
import type { Auditor, Author } from '../audit/auditor.ts';
import { createSecret, hashSecret } from '../auth/secret.ts';
import type { Clock } from '../clock.ts';
import type { NewId } from '../ids.ts';
import type { Client, ClientStore } from './client-store.ts';

export type CreateClientOptions = {
  readonly clients: ClientStore;
  readonly audit: Auditor;
  readonly clock: Clock;
  readonly newId: NewId;
};

/** Adds an API client to the author's account. Its secret is in the answer and nowhere else. */
export async function createClient(
  { clients, audit, clock, newId }: CreateClientOptions,
  author: Author,
  { name, scopes }: { readonly name: string; readonly scopes?: readonly Scope[] },
): Promise<{ readonly client: Client; readonly secret: string }> {
  if ((await clients.list(author.accountId)).length >= MAX_CLIENTS) {
    throw new Problem('INVALID_REQUEST', `An account can have ${MAX_CLIENTS} clients at most.`);
  }
  const secret = createSecret();
  const client: Client = {
    id: `client-${newId()}`,
    accountId: author.accountId,
    name,
    secretHash: hashSecret(secret),
    ...(scopes && { scopes }),
    createdAt: clock.now(),
  };
  const detail = { name, ...(scopes && { scopes }) };
  await clients.add(client, audit(author, { action: 'client.created', target: client.id, detail }));
  return { client, secret };
}
