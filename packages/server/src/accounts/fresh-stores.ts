import { createFreshCache, type FreshCache } from '../auth/fresh-cache.ts';
import type { Clock } from '../clock.ts';
import type { AccountStore } from './account-store.ts';
import type { ApiKeyStore } from './api-key-store.ts';
import type { ClientStore } from './client-store.ts';
import type { UserStore } from './user-store.ts';

// What stands here is asked with every request. What this node changes it knows at once; what another node changed, a second later,
// so that a deleted client is refused everywhere within two.
const MAX_AGE_MS = 1_000;

// While the store is down nobody can have been deleted by way of this node, and a decision must still be possible.
const MAX_AGE_WITHOUT_STORE_MS = 5 * 60_000;

const MAX_KEYS = 10_000;

function fresh<V>(load: (key: string) => Promise<V>, clock: Clock): FreshCache<V> {
  return createFreshCache({
    load,
    clock,
    maxAgeMs: MAX_AGE_MS,
    maxAgeWithoutStoreMs: MAX_AGE_WITHOUT_STORE_MS,
    maxKeys: MAX_KEYS,
  });
}

/** Runs a change, then forgets what it may have changed, also when it is not known whether it was made. */
async function changing<T>(forget: () => void, change: () => Promise<T>): Promise<T> {
  try {
    return await change();
  } finally {
    forget();
  }
}

/** An account store whose `find` remembers for a second. */
export function freshAccounts(store: AccountStore, clock: Clock): AccountStore {
  const known = fresh((id) => store.find(id), clock);
  return {
    find: (id) => known.get(id),
    listIds: () => store.listIds(),
    create: (account, entry) =>
      changing(
        () => known.forget(account.id),
        () => store.create(account, entry),
      ),
    changeSettings: (id, changes, entry) =>
      changing(
        () => known.forget(id),
        () => store.changeSettings(id, changes, entry),
      ),
  };
}

/** A store of v1 keys whose `findByHash` remembers for a second. */
export function freshApiKeys(store: ApiKeyStore, clock: Clock): ApiKeyStore {
  const known = fresh((keyHash) => store.findByHash(keyHash), clock);
  return {
    find: (accountId) => store.find(accountId),
    findByHash: (keyHash) => known.get(keyHash),
    put: (key, entry) =>
      changing(
        () => known.forget(),
        () => store.put(key, entry),
      ),
  };
}

/** A client store whose `find` remembers for a second. */
export function freshClients(store: ClientStore, clock: Clock): ClientStore {
  const known = fresh((id) => store.find(id), clock);
  return {
    find: (id) => known.get(id),
    list: (accountId) => store.list(accountId),
    add: (client, entry) =>
      changing(
        () => known.forget(client.id),
        () => store.add(client, entry),
      ),
    remove: (accountId, id, entry) =>
      changing(
        () => known.forget(id),
        () => store.remove(accountId, id, entry),
      ),
    noteUse: (id, at) =>
      changing(
        () => known.forget(id),
        () => store.noteUse(id, at),
      ),
  };
}

/** A user store whose `find` remembers for a second. */
export function freshUsers(store: UserStore, clock: Clock): UserStore {
  const known = fresh((id) => store.find(id), clock);
  return {
    find: (id) => known.get(id),
    listByEmail: (email) => store.listByEmail(email),
    list: (accountId) => store.list(accountId),
    add: (user, entry) =>
      changing(
        () => known.forget(user.id),
        () => store.add(user, entry),
      ),
    change: (key, changes, entry) =>
      changing(
        () => known.forget(key.id),
        () => store.change(key, changes, entry),
      ),
    remove: (key, entry) =>
      changing(
        () => known.forget(key.id),
        () => store.remove(key, entry),
      ),
    noteSignIn: (id, at) =>
      changing(
        () => known.forget(id),
        () => store.noteSignIn(id, at),
      ),
  };
}
