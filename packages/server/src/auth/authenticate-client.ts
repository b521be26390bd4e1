import type { Client, ClientStore } from '../accounts/client-store.ts';
import type { Clock } from '../clock.ts';
import { unkeepableIn } from '../json/find-text-fault.ts';
import type { LoginThrottle } from './login-throttle.ts';
import { matchesHash } from './secret.ts';

/** What a program logs in with. */
export type ClientCredentials = { readonly clientId: string; readonly secret: string };

export type AuthenticateClientOptions = {
  readonly clients: ClientStore;
  readonly throttle: LoginThrottle;
  readonly clock: Clock;
};

// That a client was used is written down this often at most: some log in before each request.
const NOTE_EVERY_MS = 60_000;

// Compared with where there is no client, so that the answer takes as long.
const NO_HASH = Buffer.alloc(32).toString('base64url');

/** The client these credentials belong to; undefined when they are wrong. */
export async function authenticateClient(
  { clients, throttle, clock }: AuthenticateClientOptions,
  { clientId, secret }: ClientCredentials,
  address: string,
): Promise<Client | undefined> {
  const login = { name: clientId, address };
  throttle.check(login);
  // HTTP Basic can carry characters that no store keeps: nobody is called so.
  const client = unkeepableIn(clientId) === undefined ? await clients.find(clientId) : undefined;
  if (!matchesHash(secret, client?.secretHash ?? NO_HASH) || !client) {
    throttle.count(login);
    return undefined;
  }
  const now = clock.now();
  if (now - (client.lastUsedAt ?? 0) >= NOTE_EVERY_MS) await clients.noteUse(clientId, now);
  return client;
}
